package org.tomes.check.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tomes.nsg.Direction;
import org.tomes.nsg.IngressPath;
import org.tomes.nsg.IpConfiguration;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.analysis.Flow;
import org.tomes.nsg.analysis.FlowAnswer;
import org.tomes.nsg.analysis.FlowAnswer.Fate;
import org.tomes.nsg.analysis.FlowEvaluators;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;

/** Ingress paths from the internet into the subnets of a network, and whether NSGs allow the traffic. */
final class SubnetIngress {

    private final FlowEvaluators reach;
    /** Ingress paths by the id of the subnet or IP configuration to which they lead. */
    private final Map<String, List<IngressPath>> ways = new HashMap<>();
    /** Ingress paths that lead to addresses instead of subnets or IP configurations. */
    private final List<IngressPath> byAddress;

    SubnetIngress(Network network) {
        this.reach = new FlowEvaluators(network, AddressSet.NONE);
        network.entrances()
                .forEach(path -> Stream.concat(path.subnets().stream(), path.configurations().stream())
                        .forEach(to -> ways.computeIfAbsent(to, none -> new ArrayList<>()).add(path)));
        this.byAddress = network.entrances().stream().filter(path -> !path.addresses().isEmpty()).toList();
    }

    /**
     * Names of the ingress paths into one subnet.
     *
     * @param open paths whose traffic reaches the subnet
     * @param unknown paths of which it is unknown whether their traffic reaches the subnet
     * @param closed paths whose traffic NSGs deny
     */
    record PathsByFate(Set<String> open, Set<String> unknown, Set<String> closed) {

        private void add(IngressPath path, Fate fate) {
            (fate == Fate.ALLOW ? open : fate == Fate.DENY ? closed : unknown).add(path.name());
        }
    }

    PathsByFate into(Subnet subnet, List<Nic> nics) {
        PathsByFate found = new PathsByFate(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        ways.getOrDefault(subnet.id(), List.of()).forEach(path -> found.add(path, Fate.ALLOW));
        Set<String> unread = new HashSet<>(subnet.occupants());
        for (Nic nic : nics) {
            for (IpConfiguration configuration : nic.configurations()) {
                unread.remove(configuration.id());
                Stream.concat(ways.getOrDefault(configuration.id(), List.of()).stream(),
                        byAddress.stream().filter(path -> path.leadsTo(configuration)))
                        .forEach(path -> found.add(path, through(path, nic, configuration)));
            }
        }
        // An interface that was not read may have an NSG.
        unread.forEach(to -> ways.getOrDefault(to, List.of()).forEach(path -> found.add(path, Fate.UNDECIDED)));
        return found;
    }

    private Fate through(IngressPath path, Nic nic, IpConfiguration configuration) {
        if (path.kind().isUncertain()) {
            return Fate.UNDECIDED;
        }
        FlowAnswer answer = reach.through(nic)
                .answer(new Flow(Direction.INBOUND, path.protocols(), reach.tagsFor(nic).publicSpace(),
                        PortNotation.ALL,
                        configuration.address().map(address -> address.asSet()).orElse(AddressSet.ALL), path.ports()));
        return answer.isPartlyAllowed() ? Fate.ALLOW : answer.fate();
    }
}
