package org.tomes.check.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SubnetView;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.NsgRule;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.analysis.UnreachableRule;
import org.tomes.nsg.segment.Zone;
import org.tomes.nsg.segment.Zones;
import org.tomes.nsg.space.AddressSet;
import org.tomes.text.Message;

/**
 * Checks that systems reachable from outside, databases and administration are in separate subnets. The data does not
 * contain the purpose of a machine. Instead, the check uses the zone that the company assigned to the subnet, ingress
 * paths from the internet, and rules that allow traffic to a database.
 */
final class SubnetSeparation extends BaseCheck {

    /** Types that can create an ingress path. If one of them was not read, there may be an unknown ingress path. */
    private static final List<ResourceType> ENTRANCES = List.of(ResourceType.NETWORK_INTERFACE,
            ResourceType.PUBLIC_ADDRESS, ResourceType.LOAD_BALANCER);
    /**
     * Services that place a database in a subnet that is delegated to them (Microsoft Learn, “What is subnet
     * delegation?”).
     */
    private static final Set<String> DATABASES = Set.of("microsoft.sql/managedinstances",
            "microsoft.dbforpostgresql/flexibleservers", "microsoft.dbforpostgresql/serversv2",
            "microsoft.dbformysql/flexibleservers", "microsoft.dbformysql/serversv2");

    SubnetSeparation() {
        super("network.separation", Severity.MEDIUM, ControlRef.direct("A.8.22"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        Network network = context.network();
        Map<String, Subnet> subnets = network.subnets()
                .collect(Collectors.toMap(Subnet::id, Function.identity(), (subnet, other) -> subnet));
        SubnetIngress entrances = new SubnetIngress(network);
        return context.inventory()
                .subnets()
                .stream()
                .filter(subnet -> ReservedSubnet.of(subnet).isEmpty())
                .flatMap(subnet -> Optional.ofNullable(subnets.get(subnet.id().key()))
                        .map(read -> assess(subnet, read, entrances, context))
                        .orElseGet(() -> Optional.of(notFullyRead(SubnetLookup.subject(subnet))))
                        .stream())
                .toList();
    }

    /** Returns the result for a subnet; empty if the subnet is empty. */
    private Optional<Assessment> assess(SubnetView subnet, Subnet read, SubnetIngress entrances, CheckContext context) {
        List<Nic> nics = context.network().nicsIn(read.id());
        if (nics.isEmpty() && read.occupants().isEmpty() && subnet.delegations().isEmpty()) {
            return Optional.empty();
        }
        CheckedResource subject = SubnetLookup.subject(subnet);
        return Optional.of(context.zones()
                .of(read)
                .map(zone -> zone == Zone.BACKEND ? backend(subject, subnet, entrances.into(read, nics), context)
                        : other(subject, zone, subnet, read, nics, context))
                .orElseGet(() -> notAssessed(subject, "no-zone")));
    }

    private Assessment backend(CheckedResource subject, SubnetView subnet, SubnetIngress.PathsByFate ways,
            CheckContext context) {
        if (!ways.open().isEmpty()) {
            return notMet(subject, "backend-entrance", list(ways.open().stream()));
        }
        if (!ways.unknown().isEmpty()) {
            return notAssessed(subject, "entrance-unknown", list(ways.unknown().stream()));
        }
        Optional<ResourceType> missing = ENTRANCES.stream()
                .filter(type -> context.lacks(type, subnet.id()))
                .findFirst();
        if (missing.isPresent()) {
            return typeNotRead(subject, missing.get());
        }
        return ways.closed().isEmpty() ? met(subject, "zone", name(Zone.BACKEND))
                : met(subject, "entrance-closed", name(Zone.BACKEND), list(ways.closed().stream()));
    }

    /** Assesses a subnet that must not contain a database. */
    private Assessment other(CheckedResource subject, Zone zone, SubnetView subnet, Subnet read, List<Nic> nics,
            CheckContext context) {
        Optional<String> service = subnet.delegations()
                .stream()
                .filter(delegation -> DATABASES.contains(delegation.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (service.isPresent()) {
            return notMet(subject, "database-service", name(zone), service.get());
        }
        List<SecurityGroup> groups = Stream
                .concat(context.network().subnetAttachment(read.id()).stream(),
                        nics.stream().map(context.network()::nicAttachment))
                .flatMap(attachment -> attachment.group().stream())
                .distinct()
                .toList();
        Optional<NsgRule> rule = groups.stream()
                .flatMap(group -> databaseRule(group, read, context).stream())
                .findFirst();
        if (rule.isPresent()) {
            return notMet(subject, "database", name(zone), rule.get().name());
        }
        Optional<String> unread = Stream
                .concat(subnet.securityGroup().stream(),
                        nics.stream()
                                .flatMap(nic -> ResourceId.parse(nic.id()).stream())
                                .flatMap(id -> context.inventory().find(id).stream())
                                .flatMap(nic -> nic.node().properties().reference("networkSecurityGroup").stream()))
                .filter(group -> context.group(group).isEmpty())
                .map(ResourceId::name)
                .findFirst();
        return unread.map(group -> notAssessed(subject, "group-unread", group))
                .orElseGet(() -> met(subject, "zone", name(zone)));
    }

    /** Returns a rule that allows traffic to a database in this subnet and affects at least one packet. */
    private static Optional<NsgRule> databaseRule(SecurityGroup group, Subnet subnet, CheckContext context) {
        Set<NsgRule> without = ResourceId.parse(group.id())
                .flatMap(context::group)
                .map(check -> check.unreachableRules().stream().map(UnreachableRule::rule).collect(Collectors.toSet()))
                .orElse(Set.of());
        return Zones.databaseRules(group)
                .filter(rule -> !without.contains(rule))
                .filter(rule -> mayConcern(rule, subnet))
                .findFirst();
    }

    /**
     * Whether the destination of the rule may be in the subnet. If the NSG protects several subnets, the rule may be
     * meant for another one.
     */
    private static boolean mayConcern(NsgRule rule, Subnet subnet) {
        AddressSet to = rule.destination().addresses();
        return to.isEmpty() || subnet.space().isEmpty() || to.intersects(subnet.space());
    }

    private static Message name(Zone zone) {
        return Message.of("segment.zone." + zone);
    }
}
