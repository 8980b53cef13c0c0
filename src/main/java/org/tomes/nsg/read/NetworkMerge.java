package org.tomes.nsg.read;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.IpConfiguration;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.VirtualNetwork;

/**
 * Merges two versions of a virtual network or of a network interface. It is unknown which version is in force, so only
 * what both contain is certain.
 */
final class NetworkMerge {

    private NetworkMerge() {
    }

    /** Leaves out subnets that differ between the versions; these subnets count as not read. */
    static VirtualNetwork merge(VirtualNetwork network, VirtualNetwork other) {
        Set<Subnet> common = new LinkedHashSet<>(network.subnets());
        common.retainAll(Set.copyOf(other.subnets()));
        return new VirtualNetwork(other.name(), other.id(), network.space().union(other.space()),
                network.hasGateway() || other.hasGateway(),
                Stream.concat(network.peers().stream(), other.peers().stream()).distinct().toList(),
                List.copyOf(common));
    }

    static Nic merge(Nic nic, Nic other) {
        Map<String, IpConfiguration> before = new HashMap<>();
        nic.configurations().forEach(configuration -> before.put(configuration.id(), configuration));
        Stream<IpConfiguration> merged = other.configurations().stream().map(configuration -> {
            IpConfiguration earlier = before.remove(configuration.id());
            return earlier == null ? configuration : merge(earlier, configuration);
        });
        List<IpConfiguration> all = merged.collect(Collectors.toList());
        all.addAll(before.values());
        return new Nic(other.name(), other.id(),
                nic.group().equals(other.group()) ? nic.group() : Optional.of(Nic.UNKNOWN),
                nic.subnet().equals(other.subnet()) ? nic.subnet() : Optional.of(Nic.UNKNOWN), all,
                common(nic.applicationGroups(), other.applicationGroups()), nic.endpoint() && other.endpoint());
    }

    private static IpConfiguration merge(IpConfiguration configuration, IpConfiguration other) {
        return new IpConfiguration(other.id(), common(configuration.address(), other.address()),
                common(configuration.publicAddress(), other.publicAddress()),
                common(configuration.pools(), other.pools()), common(configuration.natRules(), other.natRules()));
    }

    private static <T> Optional<T> common(Optional<T> one, Optional<T> other) {
        return one.equals(other) ? one : Optional.empty();
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
