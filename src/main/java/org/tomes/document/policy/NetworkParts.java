package org.tomes.document.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.compose.AzureNames;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.figure.network.MapReading;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.FlowLog;
import org.tomes.inventory.view.SecurityGroup;
import org.tomes.inventory.view.Subnet;
import org.tomes.inventory.view.VirtualNetwork;

/** How the network is built: networks, subnets, every rule of every group, flow logs. */
final class NetworkParts {

    private NetworkParts() {
    }

    static void map(DocumentBuilder manuscript, PolicyData facts) {
        facts.inventory()
                .ifPresent(inventory -> manuscript
                        .pictures(() -> NetworkMap.figures(MapReading.of(inventory), manuscript.texts())
                                .forEach(manuscript::figure)));
    }

    static void networks(DocumentBuilder manuscript, PolicyData facts) {
        new SnapshotTableWriter(manuscript, facts).known("policy.network.vnets", ResourceType.VIRTUAL_NETWORK)
                .ifPresent(inventory -> networks(manuscript, inventory));
    }

    static void groups(DocumentBuilder manuscript, PolicyData facts) {
        new SnapshotTableWriter(manuscript, facts).known("policy.network.groups", ResourceType.SECURITY_GROUP)
                .ifPresent(inventory -> groups(manuscript, inventory));
    }

    static void flowLogs(DocumentBuilder manuscript, PolicyData facts) {
        new SnapshotTableWriter(manuscript, facts).table("policy.network.flowLogs", ResourceType.FLOW_LOG,
                inventory -> flowLogs(manuscript, inventory));
    }

    private static void networks(DocumentBuilder manuscript, Inventory inventory) {
        manuscript.paragraphs("policy.network.vnets.text", inventory.networks().size(), inventory.subnets().size());
        for (VirtualNetwork network : inventory.networks()) {
            network(manuscript, network,
                    inventory.subnets()
                            .stream()
                            .filter(subnet -> subnet.network().filter(network.id()::equals).isPresent())
                            .toList());
        }
    }

    private static void network(DocumentBuilder manuscript, VirtualNetwork network, List<Subnet> subnets) {
        String none = manuscript.texts().get("policy.format.none");
        manuscript.part(3, network.name());
        manuscript.paragraphs("policy.network.vnet.facts", joined(network.addressPrefixes(), none),
                manuscript.formats().orDash(network.location()), network.resourceGroup().orElse("–"),
                joined(network.peerings()
                        .stream()
                        .map(peering -> peering.remote().map(ResourceId::name).orElse(peering.name()))
                        .toList(), none));
        if (subnets.isEmpty()) {
            manuscript.paragraphs("policy.network.vnet.noSubnets");
            return;
        }
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.network.vnet", network.name()).rowHeads()
                .column("subnet", 3)
                .column("prefix", 3)
                .column("group", 4);
        subnets.forEach(subnet -> table.row(subnet.name(), joined(subnet.addressPrefixes(), "–"),
                subnet.securityGroup().map(ResourceId::name).orElse(none)));
        manuscript.table(table);
    }

    private static void groups(DocumentBuilder manuscript, Inventory inventory) {
        if (inventory.securityGroups().isEmpty()) {
            manuscript.paragraphs("policy.format.noneFound");
            return;
        }
        manuscript.paragraphs("policy.network.groups.text", inventory.securityGroups().size());
        for (SecurityGroup group : inventory.securityGroups()) {
            new GroupWriter(manuscript, inventory).write(group);
        }
    }

    private static TableBuilder flowLogs(DocumentBuilder manuscript, Inventory inventory) {
        AzureNames places = new AzureNames(manuscript.texts(), inventory);
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.network.flowLogs").rowHeads()
                .column("name", 4)
                .column("target", 4)
                .column("enabled", 2)
                .column("retention", 2);
        inventory.flowLogs()
                .forEach(log -> table.row(log.name(), places.of(log.target()),
                        manuscript.formats().yesNo(log.enabled()), retention(manuscript, log)));
        return table;
    }

    /** No retention policy, one that is switched off, and one of 0 days all keep for ever. */
    private static String retention(DocumentBuilder manuscript, FlowLog log) {
        if (!log.whole()) {
            return manuscript.texts().get("policy.format.unknown");
        }
        Optional<Integer> days = log.retentionDays()
                .filter(number -> number > 0 && log.retentionEnabled().orElse(false));
        return days.map(manuscript.formats()::days)
                .orElseGet(() -> manuscript.texts().get("policy.network.flowLogs.forever"));
    }

    private static String joined(List<String> values, String none) {
        return values.isEmpty() ? none : values.stream().collect(Collectors.joining(", "));
    }
}
