package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.nsg.Direction;
import org.tomes.nsg.IngressPath;
import org.tomes.nsg.IpConfiguration;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.analysis.InternetReachability.State;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Finds paths from the internet to the resources behind one NSG. A path counts if it includes the port and the NSG at
 * the other level (subnet or network interface) also allows the traffic.
 */
final class InternetIngress {

    private final Network network;
    private final SecurityGroup group;
    private final List<Nic> nics;
    private final Set<String> subnets;
    private final Map<IpConfiguration, List<IngressPath>> pathsByConfiguration = new HashMap<>();
    private final List<String> occupants;
    private final FlowEvaluators evaluators;
    private final FirewallPublications firewalls;
    private final Map<String, FlowEvaluator> through = new HashMap<>();

    InternetIngress(Network network, SecurityGroup group) {
        this.network = network;
        this.group = group;
        this.nics = network.filteredNics(group);
        this.subnets = network.filteredSubnets(group);
        this.occupants = occupants();
        this.firewalls = FirewallPublications.of(network);
        this.evaluators = new FlowEvaluators(network, AddressSet.NONE);
        nics.forEach(nic -> nic.configurations()
                .forEach(configuration -> pathsByConfiguration.put(configuration,
                        network.entrances().stream().filter(entrance -> entrance.leadsTo(configuration)).toList())));
    }

    InternetReachability of(Exposure exposure) {
        if (exposure.verdict() == PortOpenness.CLOSED) {
            return new InternetReachability(State.NO, Message.of("nsg.reachable.closed"));
        }
        List<InternetReachability> results = new ArrayList<>();
        nics.forEach(nic -> nic.configurations()
                .forEach(configuration -> pathsByConfiguration.get(configuration)
                        .stream()
                        .filter(entrance -> entrance.accepts(exposure.protocol(), exposure.ports()))
                        .forEach(entrance -> results.add(through(entrance, nic, configuration, exposure)))));
        network.entrances()
                .stream()
                .filter(entrance -> entrance.subnets().stream().anyMatch(subnets::contains))
                .forEach(entrance -> results.add(
                        new InternetReachability(State.YES, Message.of("nsg.reachable.SERVICE", entrance.name()))));
        occupants.forEach(occupant -> results.add(occupantReachability(occupant, exposure)));
        Optional<InternetReachability> firewall = firewalls.reachability(group, exposure);
        return results.stream()
                .filter(path -> path.state() == State.YES)
                .findFirst()
                .or(() -> firewall.filter(path -> path.state() == State.YES))
                .or(() -> results.stream().filter(path -> path.state() == State.UNKNOWN).findFirst())
                .or(() -> firewall.filter(path -> path.state() == State.UNKNOWN))
                .or(() -> unknownBalancerReachability(exposure))
                .or(this::appliance)
                .or(() -> results.stream().findFirst())
                .orElseGet(this::reachabilityWithoutPath);
    }

    /**
     * Returns the result if a load balancer that was not read may lead to an interface. Data of an interface does not
     * show pools that consist of addresses (Microsoft Learn, "Backend pool management").
     */
    private Optional<InternetReachability> unknownBalancerReachability(Exposure exposure) {
        boolean mayLead = !network.balancersRead() && nics.stream()
                .filter(nic -> !nic.endpoint())
                .flatMap(nic -> nic.configurations().stream())
                .anyMatch(configuration -> pathsByConfiguration.get(configuration)
                        .stream()
                        .noneMatch(entrance -> entrance.accepts(exposure.protocol(), exposure.ports())));
        return mayLead
                ? Optional.of(new InternetReachability(State.UNKNOWN, Message.of("nsg.reachable.balancersNotRead")))
                : Optional.empty();
    }

    /**
     * Returns the result if routes lead internet traffic through an appliance or gateway, which may forward traffic to
     * machines (Microsoft Learn, "Virtual network traffic routing").
     */
    private Optional<InternetReachability> appliance() {
        return nics.isEmpty() || !network.tagsFor(group).routes().outsideAzure() ? Optional.empty()
                : Optional.of(new InternetReachability(State.UNKNOWN, Message.of("nsg.reachable.appliance")));
    }

    private InternetReachability through(IngressPath entrance, Nic nic, IpConfiguration configuration,
            Exposure exposure) {
        if (entrance.kind().isUncertain()) {
            return new InternetReachability(State.UNKNOWN,
                    Message.of("nsg.reachable." + entrance.kind(), entrance.name(), nic.name()));
        }
        AddressSet publicSpace = evaluators.tagsFor(nic).publicSpace();
        AddressSet sources = exposure.sources().isEmpty() ? publicSpace : exposure.sources();
        FlowAnswer certain = answer(entrance, nic, configuration, exposure, sources);
        // Further sources may be allowed in addition to those that certainly are.
        FlowAnswer answer = certain.fate() == Fate.DENY ? answer(entrance, nic, configuration, exposure, publicSpace)
                : certain;
        if (answer.fate() == Fate.DENY) {
            return new InternetReachability(State.NO, stopped(certain, nic));
        }
        boolean passes = answer.fate() == Fate.ALLOW || answer.isPartlyAllowed();
        return passes
                ? new InternetReachability(State.YES,
                        Message.of("nsg.reachable." + entrance.kind(), entrance.name(), nic.name()))
                : new InternetReachability(State.UNKNOWN, answer.reason());
    }

    /** Names the reason. The NSG may allow the traffic, but only to other addresses. */
    private Message stopped(FlowAnswer answer, Nic nic) {
        if (answer.reason().equals(FlowAnswer.NO_PACKET)) {
            return Message.of("nsg.reachable.otherFamily", nic.name());
        }
        boolean elsewhere = evaluators.levels(nic)
                .stream()
                .filter(level -> level.place() == answer.level())
                .anyMatch(level -> level.group().filter(group::equals).isPresent());
        return elsewhere ? Message.of("nsg.reachable.otherAddress", nic.name())
                : Message.of("nsg.reachable.stopped", nic.name(), answer.rule().map(rule -> rule.name()).orElse("–"));
    }

    private FlowAnswer answer(IngressPath entrance, Nic nic, IpConfiguration configuration, Exposure exposure,
            AddressSet sources) {
        RangeSet ports = exposure.protocol().hasPorts() ? exposure.ports().intersect(entrance.ports())
                : PortNotation.ALL;
        Flow flow = new Flow(Direction.INBOUND, exposure.protocol().asSet(), sources, PortNotation.ALL,
                configuration.address().map(address -> address.asSet()).orElse(AddressSet.ALL), ports);
        return through.computeIfAbsent(nic.id(), id -> evaluators.through(nic)).answer(flow);
    }

    /**
     * Returns IP configurations in the filtered subnets that belong to no network interface which was read, such as
     * those of machines of a scale set.
     */
    private List<String> occupants() {
        Set<String> read = nics.stream()
                .flatMap(nic -> nic.configurations().stream())
                .map(IpConfiguration::id)
                .collect(Collectors.toSet());
        return network.subnets(subnets)
                .map(Subnet::occupants)
                .flatMap(Set::stream)
                .filter(occupant -> !read.contains(occupant))
                .sorted()
                .toList();
    }

    private InternetReachability occupantReachability(String occupant, Exposure exposure) {
        return network.entrances()
                .stream()
                .filter(entrance -> entrance.configurations().contains(occupant)
                        && entrance.accepts(exposure.protocol(), exposure.ports()))
                .findFirst()
                .map(entrance -> new InternetReachability(State.YES,
                        Message.of("nsg.reachable." + entrance.kind(), entrance.name(), name(occupant))))
                .orElseGet(() -> new InternetReachability(State.UNKNOWN,
                        Message.of("nsg.reachable.occupant", name(occupant))));
    }

    /**
     * Returns the part of an id that names the machine, {@code web01} of {@code
     * …/networkInterfaces/web01/ipConfigurations/a}.
     */
    private static String name(String occupant) {
        String[] segments = occupant.split("/");
        return segments.length > 2 ? segments[segments.length - 3] : occupant;
    }

    private InternetReachability reachabilityWithoutPath() {
        if (nics.isEmpty() && !subnets.isEmpty() && network.subnets(subnets).count() == subnets.size()
                && network.subnets(subnets).allMatch(Subnet::forWebApps)) {
            return new InternetReachability(State.NO, Message.of("nsg.reachable.webApps"));
        }
        if (network.nics().stream().allMatch(Nic::isOfScaleSet) || !group.nics().stream().allMatch(network::hasNic)) {
            return new InternetReachability(State.UNKNOWN, Message.of("nsg.reachable.notRead"));
        }
        if (nics.isEmpty() && subnets.isEmpty()) {
            return network.networks().isEmpty() || !network.areAttachmentsKnown()
                    ? new InternetReachability(State.UNKNOWN, Message.of("nsg.reachable.notRead"))
                    : new InternetReachability(State.NO, Message.of("nsg.reachable.unattached"));
        }
        return new InternetReachability(State.NO,
                Message.of(nics.isEmpty() ? "nsg.reachable.nothing" : "nsg.reachable.noWay"));
    }
}
