package org.tomes.check.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tomes.nsg.IngressPath;
import org.tomes.nsg.IngressPath.Kind;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.ManagementPorts;

/**
 * Network interfaces without an NSG to which a public load balancer forwards management ports. A Basic load balancer
 * leaves the ports open to the internet, a Standard one closes them; from Microsoft's page “Azure Load Balancer SKUs”.
 */
final class BalancedManagementPorts {

    private final Network network;
    private final Map<String, TreeSet<String>> certain = new HashMap<>();
    private final Map<String, TreeSet<String>> possible = new HashMap<>();

    /**
     * @param certain load balancers that certainly leave the ports open
     * @param possible load balancers that were not read, or whose SKU was not read
     */
    record Ways(Nic nic, List<String> certain, List<String> possible) {
    }

    private BalancedManagementPorts(Network network) {
        this.network = network;
        List<IngressPath> paths = network.entrances()
                .stream()
                .filter(BalancedManagementPorts::leadsToManagement)
                .toList();
        paths.forEach(path -> path.configurations().forEach(configuration -> note(path, configuration)));
        List<IngressPath> byAddress = paths.stream().filter(path -> !path.addresses().isEmpty()).toList();
        if (!byAddress.isEmpty()) {
            network.nics()
                    .stream()
                    .flatMap(nic -> nic.configurations().stream())
                    .forEach(configuration -> byAddress.stream()
                            .filter(path -> path.leadsTo(configuration))
                            .forEach(path -> note(path, configuration.id())));
        }
    }

    /** Returns the network interfaces to which a load balancer forwards or may forward management ports. */
    static Stream<Ways> of(Network network) {
        BalancedManagementPorts balanced = new BalancedManagementPorts(network);
        return network.nics()
                .stream()
                .filter(balanced::isUnguarded)
                .map(nic -> new Ways(nic, names(nic, balanced.certain), names(nic, balanced.possible)))
                .filter(machine -> !machine.certain().isEmpty() || !machine.possible().isEmpty());
    }

    private static boolean leadsToManagement(IngressPath path) {
        boolean balancer = path.kind() == Kind.LOAD_BALANCER || path.kind() == Kind.TRANSLATION
                || path.kind() == Kind.UNREAD;
        return balancer && path.basic().orElse(true) && Stream.of(Protocol.TCP, Protocol.UDP)
                .anyMatch(protocol -> path.accepts(protocol, ManagementPorts.of(protocol)));
    }

    private void note(IngressPath path, String configuration) {
        boolean isCertain = path.kind() != Kind.UNREAD && path.basic().isPresent();
        (isCertain ? certain : possible).computeIfAbsent(configuration, key -> new TreeSet<>()).add(path.name());
    }

    private boolean isUnguarded(Nic nic) {
        return !network.nicAttachment(nic).attached()
                && nic.subnet().flatMap(network::subnetAttachment).filter(group -> !group.attached()).isPresent();
    }

    private static List<String> names(Nic nic, Map<String, TreeSet<String>> namesByConfiguration) {
        return nic.configurations()
                .stream()
                .flatMap(configuration -> Optional.ofNullable(namesByConfiguration.get(configuration.id())).stream())
                .flatMap(TreeSet::stream)
                .distinct()
                .toList();
    }
}
