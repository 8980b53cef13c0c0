package org.tomes.document.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.SecurityRuleTables;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.figure.network.MapModelReader;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.FlowLog;
import org.tomes.inventory.view.RegionNames;
import org.tomes.inventory.view.SubnetView;
import org.tomes.inventory.view.VirtualNetworkView;

/** The section about networks, subnets, the rules of all NSGs, and flow logs. */
final class NetworkParts {

    private NetworkParts() {
    }

    static void map(DocumentBuilder document, PolicyData data) {
        data.inventory()
                .ifPresent(inventory -> document
                        .pictures(() -> NetworkMap.figures(MapModelReader.of(inventory), document.texts())
                                .forEach(document::figure)));
    }

    static void networks(DocumentBuilder document, PolicyData data) {
        new SnapshotTableWriter(document, data).snapshotOrGap("document.network.vnets", ResourceType.VIRTUAL_NETWORK)
                .ifPresent(inventory -> networks(document, inventory));
    }

    static void groups(DocumentBuilder document, PolicyData data) {
        new SnapshotTableWriter(document, data).snapshotOrGap("document.network.groups", ResourceType.SECURITY_GROUP)
                .ifPresent(inventory -> groups(document, inventory));
    }

    static void flowLogs(DocumentBuilder document, PolicyData data) {
        new SnapshotTableWriter(document, data).table("document.network.flowLogs", ResourceType.FLOW_LOG,
                inventory -> flowLogs(document, inventory));
    }

    private static void networks(DocumentBuilder document, Inventory inventory) {
        document.paragraphs("document.network.vnets.text", inventory.networks().size(), inventory.subnets().size());
        for (VirtualNetworkView network : inventory.networks()) {
            network(document, network,
                    inventory.subnets()
                            .stream()
                            .filter(subnet -> subnet.network().filter(network.id()::equals).isPresent())
                            .toList());
        }
    }

    private static void network(DocumentBuilder document, VirtualNetworkView network, List<SubnetView> subnets) {
        String noneText = document.texts().get("document.format.none");
        document.part(3, network.name());
        document.paragraphs("document.network.vnet.facts", joined(network.addressPrefixes(), noneText),
                document.formats().orDash(RegionNames.of(network.location())), network.resourceGroup().orElse("–"),
                joined(network.peerings()
                        .stream()
                        .map(peering -> peering.remote().map(ResourceId::name).orElse(peering.name()))
                        .toList(), noneText));
        if (subnets.isEmpty()) {
            document.paragraphs("document.network.vnet.noSubnets");
            return;
        }
        TableBuilder table = new TableBuilder(document.texts(), "document.network.vnet", network.name()).rowHeads()
                .column("subnet", 3)
                .column("prefix", 3)
                .column("group", 4);
        subnets.forEach(subnet -> table.row(subnet.name(), joined(subnet.addressPrefixes(), "–"),
                subnet.securityGroup().map(ResourceId::name).orElse(noneText)));
        document.table(table);
    }

    private static void groups(DocumentBuilder document, Inventory inventory) {
        if (inventory.securityGroups().isEmpty()) {
            document.paragraphs("document.format.noneFound");
            return;
        }
        document.paragraphs("document.network.groups.text", inventory.securityGroups().size());
        SecurityRuleTables rules = new SecurityRuleTables(document, inventory);
        document.table(rules.customRules(inventory.securityGroups(), "cloudevidence.rules"));
        rules.defaults().ifPresent(document::table);
        inventory.securityGroups()
                .stream()
                .filter(group -> !group.hasProperties())
                .forEach(group -> document.notAssessed(group.name(),
                        document.texts().get("document.network.group.notWhole")));
    }

    private static TableBuilder flowLogs(DocumentBuilder document, Inventory inventory) {
        ScopeLabels labels = new ScopeLabels(document.texts(), inventory);
        TableBuilder table = new TableBuilder(document.texts(), "document.network.flowLogs").rowHeads()
                .column("name", 4)
                .column("target", 4)
                .column("enabled", 2)
                .column("retention", 2);
        inventory.flowLogs()
                .forEach(log -> table.row(log.name(), labels.of(log.target()), document.formats().yesNo(log.enabled()),
                        retention(document, log)));
        return table;
    }

    /**
     * Returns the retention period. If the retention policy is missing, disabled or has 0 days, logs are retained
     * without limit.
     */
    private static String retention(DocumentBuilder document, FlowLog log) {
        if (!log.hasProperties()) {
            return document.texts().get("document.format.unknown");
        }
        Optional<Integer> days = log.retentionDays()
                .filter(number -> number > 0 && log.retentionEnabled().orElse(false));
        return days.map(document.formats()::days)
                .orElseGet(() -> document.texts().get("document.network.flowLogs.forever"));
    }

    private static String joined(List<String> values, String noneText) {
        return values.isEmpty() ? noneText : values.stream().collect(Collectors.joining(", "));
    }
}
