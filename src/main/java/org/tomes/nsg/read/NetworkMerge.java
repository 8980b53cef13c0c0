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
 * Merges two versions of a virtual network or of a network interface. Which of them is in force is unknown, so that
 * only what both contain is certain.
 */
final class NetworkMerge {

    private NetworkMerge() {
    }

    /** Omits subnets with differences; they then count as not read. */
    static VirtualNetwork merge(VirtualNetwork one, VirtualNetwork other) {
        Set<Subnet> common = new LinkedHashSet<>(one.subnets());
        common.retainAll(Set.copyOf(other.subnets()));
        return new VirtualNetwork(other.name(), other.id(), one.space().union(other.space()),
                one.hasGateway() || other.hasGateway(),
                Stream.concat(one.peers().stream(), other.peers().stream()).distinct().toList(), List.copyOf(common));
    }

    static Nic merge(Nic one, Nic other) {
        Map<String, IpConfiguration> before = new HashMap<>();
        one.configurations().forEach(configuration -> before.put(configuration.id(), configuration));
        Stream<IpConfiguration> merged = other.configurations().stream().map(configuration -> {
            IpConfiguration earlier = before.remove(configuration.id());
            return earlier == null ? configuration : merge(earlier, configuration);
        });
        List<IpConfiguration> all = merged.collect(Collectors.toList());
        all.addAll(before.values());
        return new Nic(other.name(), other.id(),
                one.group().equals(other.group()) ? one.group() : Optional.of(Nic.UNKNOWN),
                one.subnet().equals(other.subnet()) ? one.subnet() : Optional.of(Nic.UNKNOWN), all,
                common(one.applicationGroups(), other.applicationGroups()), one.endpoint() && other.endpoint());
    }

    private static IpConfiguration merge(IpConfiguration one, IpConfiguration other) {
        return new IpConfiguration(other.id(), common(one.address(), other.address()),
                common(one.publicAddress(), other.publicAddress()), common(one.pools(), other.pools()),
                common(one.natRules(), other.natRules()));
    }

    private static <T> Optional<T> common(Optional<T> one, Optional<T> other) {
        return one.equals(other) ? one : Optional.empty();
    }

    private static <T> Set<T> common(Set<T> one, Set<T> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
