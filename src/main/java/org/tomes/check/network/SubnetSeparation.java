package org.tomes.check.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.view.Subnet;
import org.tomes.nsg.IngressPath;
import org.tomes.nsg.IpConfiguration;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.answer.GroupCheck;
import org.tomes.nsg.segment.Zone;
import org.tomes.nsg.segment.Zones;
import org.tomes.text.Message;

/**
 * Checks that systems reachable from outside, databases and administration are in separate subnets. The purpose of a
 * machine is not in the data. Used instead: the zone that the company assigned to the subnet, ways in from the
 * internet, and rules that allow traffic to a database.
 */
final class SubnetSeparation extends BaseCheck {

    SubnetSeparation() {
        super("network.separation", Severity.MEDIUM, ControlRef.direct("A.8.22"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        Seen seen = Seen.of(context.network());
        return context.inventory()
                .subnets()
                .stream()
                .filter(subnet -> SpecialSubnet.of(subnet).isEmpty())
                .flatMap(subnet -> assess(subnet, seen, context).stream())
                .toList();
    }

    /** Returns no result for an empty subnet. */
    private Optional<Assessment> assess(Subnet subnet, Seen seen, CheckContext context) {
        Subject subject = SubnetLookup.subject(subnet);
        org.tomes.nsg.Subnet read = seen.subnets().get(subnet.id().key());
        if (read == null) {
            return Optional.of(notFullyRead(subject));
        }
        List<Nic> nics = seen.nics().getOrDefault(read.id(), List.of());
        if (nics.isEmpty() && read.occupants().isEmpty() && subnet.delegations().isEmpty()) {
            return Optional.empty();
        }
        Optional<Zone> zone = context.zones().of(read);
        if (zone.isEmpty()) {
            return Optional.of(notAssessed(subject, "no-zone"));
        }
        List<String> ways = seen.waysTo(read, nics);
        if (zone.get() == Zone.BACKEND) {
            return Optional.of(ways.isEmpty() ? met(subject, "zone", name(zone.get()))
                    : notMet(subject, "backend-entrance", list(ways.stream())));
        }
        Optional<GroupCheck> group = subnet.securityGroup().flatMap(context::group);
        if (subnet.securityGroup().isPresent() && group.isEmpty()) {
            return Optional.of(notAssessed(subject, "group-unread", subnet.securityGroup().get().name()));
        }
        return Optional.of(group.map(GroupCheck::group)
                .flatMap(Zones::databaseRule)
                .map(rule -> notMet(subject, "database", name(zone.get()), rule.name()))
                .orElseGet(() -> met(subject, "zone", name(zone.get()))));
    }

    private static Message name(Zone zone) {
        return Message.of("segment.zone." + zone);
    }

    /**
     * Data of all subnets, computed once.
     *
     * @param ways names of ways in from the internet, by the id of the subnet or IP configuration they lead to
     * @param byAddress ways in that contain addresses instead
     */
    private record Seen(Map<String, org.tomes.nsg.Subnet> subnets, Map<String, List<Nic>> nics,
            Map<String, List<String>> ways, List<IngressPath> byAddress) {

        static Seen of(Network network) {
            Map<String, List<String>> ways = new HashMap<>();
            List<IngressPath> certain = network.entrances()
                    .stream()
                    .filter(ingressPath -> ingressPath.kind() != IngressPath.Kind.UNREAD)
                    .toList();
            certain.forEach(ingressPath -> Stream
                    .concat(ingressPath.subnets().stream(), ingressPath.configurations().stream())
                    .forEach(to -> ways.computeIfAbsent(to, none -> new ArrayList<>()).add(ingressPath.name())));
            return new Seen(
                    network.subnets()
                            .collect(Collectors.toMap(org.tomes.nsg.Subnet::id, Function.identity(),
                                    (one, other) -> one)),
                    network.nics()
                            .stream()
                            .filter(nic -> nic.subnet().isPresent())
                            .collect(Collectors.groupingBy(nic -> nic.subnet().get())),
                    ways, certain.stream().filter(ingressPath -> !ingressPath.addresses().isEmpty()).toList());
        }

        List<String> waysTo(org.tomes.nsg.Subnet subnet, List<Nic> nics) {
            List<IpConfiguration> configurations = nics.stream().flatMap(nic -> nic.configurations().stream()).toList();
            return Stream.of(ways.getOrDefault(subnet.id(), List.of()).stream(),
                    configurations.stream()
                            .flatMap(ipConfiguration -> ways.getOrDefault(ipConfiguration.id(), List.of()).stream()),
                    byAddress.stream()
                            .filter(way -> configurations.stream().anyMatch(way::leadsTo))
                            .map(IngressPath::name))
                    .flatMap(Function.identity())
                    .toList();
        }
    }
}
