package org.tomes.desktop.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.desktop.network.PacketEndpoint.Kind;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.VirtualMachine;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.PublicService;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PublicSpace;

/**
 * The ends of connections that a question can name: VMs, network interfaces, subnets, NSGs and services of a snapshot,
 * the internet, service tags, and any address or prefix.
 *
 * @param lines the lines of the named ends in lower case, for the search while typing
 * @param suggested the first end inside that is reachable from the internet, otherwise the first inside
 */
record PacketEndpointChoices(Network network, List<PacketEndpoint> named, List<String> lines,
        Optional<PacketEndpoint> suggested) {

    static final String INTERNET = "Internet";
    static final String ANY = "*";

    /** A resource whose name other resources may have too. */
    private record Candidate(String id, PacketEndpoint end) {
    }

    static PacketEndpointChoices of(Network network, Collection<VirtualMachine> machines) {
        Map<String, Nic> nics = network.nics().stream().collect(Collectors.toMap(Nic::id, nic -> nic, (a, b) -> a));
        List<Candidate> candidates = new ArrayList<>();
        for (VirtualMachine machine : machines) {
            List<Nic> own = machine.interfaces()
                    .stream()
                    .flatMap(id -> Optional.ofNullable(nics.get(id.toString().toLowerCase(Locale.ROOT))).stream())
                    .toList();
            String name = machine.resource().name();
            own.forEach(nic -> candidates.add(new Candidate(machine.resource().id().toString(), end(Kind.VM,
                    own.size() == 1 ? name : name + " (" + nic.name() + ")", nic, "VM · " + addresses(nic), network))));
        }
        network.nics()
                .forEach(nic -> candidates
                        .add(new Candidate(nic.id(), end(Kind.NIC, nic.name(), nic, addresses(nic), network))));
        network.networks()
                .forEach(owner -> owner.subnets()
                        .forEach(subnet -> candidates.add(new Candidate(subnet.id(),
                                PacketEndpoint.of(Kind.SUBNET, owner.name() + "/" + subnet.name(),
                                        String.join(", ", subnet.space().cidrs()), subnet.space(),
                                        inSubnet(subnet))))));
        network.groups().forEach(group -> candidates.add(new Candidate(group.id(), end(group))));
        network.services().forEach(service -> candidates.add(new Candidate(service.id(), end(service))));
        return of(
                network, Stream
                        .concat(Stream.of(internet()),
                                Stream.concat(distinct(candidates), network.tags()
                                        .entrySet()
                                        .stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(tag -> PacketEndpoint.of(Kind.TAG, tag.getKey(), "", tag.getValue()))))
                        .toList());
    }

    private static PacketEndpointChoices of(Network network, List<PacketEndpoint> named) {
        List<PacketEndpoint> inside = named.stream().filter(PacketEndpoint::isInside).toList();
        return new PacketEndpointChoices(network, named, named.stream().map(end -> lower(end.line())).toList(),
                inside.stream()
                        .filter(end -> isReachable(end, network))
                        .findFirst()
                        .or(() -> inside.stream().findFirst()));
    }

    private static boolean isReachable(PacketEndpoint end, Network network) {
        return end.nic()
                .stream()
                .flatMap(nic -> nic.configurations().stream())
                .anyMatch(configuration -> network.entrances()
                        .stream()
                        .anyMatch(entrance -> entrance.leadsTo(configuration)));
    }

    private static PacketEndpoint internet() {
        return PacketEndpoint.of(Kind.INTERNET, INTERNET, "", PublicSpace.without(AddressSet.NONE));
    }

    private static PacketEndpoint end(Kind kind, String name, Nic nic, String detail, Network network) {
        AddressSet own = nic.addressSet();
        AddressSet subnet = nic.subnet()
                .map(id -> AddressSet.unionOf(network.subnets(Set.of(id)).map(Subnet::space).toList()))
                .orElse(AddressSet.NONE);
        return PacketEndpoint.of(kind, name, detail, !own.isEmpty() ? own : subnet.isEmpty() ? AddressSet.ALL : subnet,
                nic);
    }

    private static PacketEndpoint end(SecurityGroup group) {
        return new PacketEndpoint(Kind.GROUP, group.name(), "NSG", AddressSet.ALL, Optional.empty(), Optional.of(group),
                Optional.empty());
    }

    private static PacketEndpoint end(PublicService service) {
        return new PacketEndpoint(Kind.SERVICE, service.name(), service.type().replaceFirst("^Microsoft\\.", ""),
                AddressSet.ALL, Optional.empty(), Optional.empty(), Optional.of(service));
    }

    private static String addresses(Nic nic) {
        return nic.addresses().stream().map(Address::toString).collect(Collectors.joining(", "));
    }

    /** Returns an interface that has no NSG of its own. */
    private static Nic inSubnet(Subnet subnet) {
        return new Nic(subnet.name(), "", Optional.empty(), Optional.of(subnet.id()), List.of(), Set.of(), false);
    }

    /** Adds the resource group, or else the complete id, to names that several resources have. */
    private static Stream<PacketEndpoint> distinct(List<Candidate> candidates) {
        List<Candidate> grouped = renamed(candidates,
                candidate -> candidate.end().name() + ResourceId.parse(candidate.id())
                        .flatMap(ResourceId::resourceGroup)
                        .map(group -> " (" + group + ")")
                        .orElse(""));
        return renamed(grouped, Candidate::id).stream().map(Candidate::end);
    }

    private static List<Candidate> renamed(List<Candidate> candidates, Function<Candidate, String> other) {
        Map<String, Long> counts = candidates.stream()
                .collect(Collectors.groupingBy(candidate -> lower(candidate.end().name()), Collectors.counting()));
        return candidates.stream()
                .map(candidate -> counts.get(lower(candidate.end().name())) == 1 ? candidate
                        : new Candidate(candidate.id(), candidate.end().named(other.apply(candidate))))
                .toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns the end with this name, or with this address or prefix; empty if there is none. */
    Optional<PacketEndpoint> find(String typed) {
        String text = typed.strip();
        if (text.equals(ANY)) {
            return Optional.of(PacketEndpoint.of(Kind.ADDRESS, ANY, "", AddressSet.ALL));
        }
        return named.stream()
                .filter(end -> end.name().equalsIgnoreCase(text))
                .findFirst()
                .or(() -> Cidr.parse(text).map(cidr -> at(text, cidr.asSet())));
    }

    /** Returns the only interface or subnet with these addresses; the same addresses may exist in several networks. */
    private PacketEndpoint at(String text, AddressSet addresses) {
        List<PacketEndpoint> nics = named.stream()
                .filter(end -> end.kind() == Kind.NIC && !end.nic().orElseThrow().addresses().isEmpty()
                        && end.addresses().containsAll(addresses))
                .toList();
        List<PacketEndpoint> subnets = named.stream()
                .filter(end -> end.kind() == Kind.SUBNET && end.addresses().containsAll(addresses))
                .toList();
        if (subnets.size() < 2 && nics.size() == 1) {
            PacketEndpoint nic = nics.getFirst();
            return PacketEndpoint.of(Kind.NIC, text, nic.name(), addresses, nic.nic().orElseThrow());
        }
        return nics.isEmpty() && subnets.size() == 1 ? PacketEndpoint.of(Kind.ADDRESS, text, subnets.getFirst().name(),
                addresses, subnets.getFirst().nic().orElseThrow())
                : PacketEndpoint.of(Kind.ADDRESS, text, "", addresses);
    }

    /** Returns the names that contain all words of a text; those that begin with it come first. */
    List<PacketEndpoint> matching(String typed, int most) {
        String text = lower(typed.strip());
        List<String> words = List.of(text.split("\\s+"));
        List<Integer> found = IntStream.range(0, named.size())
                .filter(place -> words.stream().allMatch(lines.get(place)::contains))
                .boxed()
                .toList();
        return Stream
                .concat(found.stream().filter(place -> lines.get(place).startsWith(text)),
                        found.stream().filter(place -> !lines.get(place).startsWith(text)))
                .map(named::get)
                .limit(most)
                .toList();
    }
}
