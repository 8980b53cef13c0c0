package org.tomes.document.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.RegionNames;
import org.tomes.inventory.view.SubnetView;
import org.tomes.inventory.view.VirtualNetworkView;
import org.tomes.nsg.segment.Zones;
import org.tomes.text.Texts;

/** The section about virtual networks with address spaces, peerings and subnets. */
final class NetworkListPart extends SnapshotPart {

    NetworkListPart() {
        super("network-tables", "networkdocumentation.networks.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        Inventory inventory = view.inventory();
        if (inventory.networks().isEmpty()) {
            writeWithoutNetworks(document, inventory);
            return;
        }
        NetworkOrder order = view.order();
        for (VirtualNetworkView network : inventory.networks()
                .stream()
                .sorted(order.by(network -> network.id().key()))
                .toList()) {
            document.part(2, network.name());
            document.table(facts(document, network, new ScopeLabels(document.texts(), inventory)));
            List<SubnetView> subnets = inventory.subnets()
                    .stream()
                    .filter(subnet -> subnet.network().filter(network.id()::equals).isPresent())
                    .sorted(order.by(subnet -> subnet.id().key()))
                    .toList();
            if (subnets.isEmpty()) {
                document.paragraphs("document.network.vnet.noSubnets");
            } else {
                document.table(subnets(document, network, subnets, view));
            }
        }
    }

    private static TableBuilder facts(DocumentBuilder document, VirtualNetworkView network, ScopeLabels labels) {
        Texts texts = document.texts();
        Formats formats = document.formats();
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.network", network.name()).rowHeads()
                .column("what", 4)
                .column("value", 9);
        table.row(texts.get("networkdocumentation.network.space"),
                formats.orDash(String.join(", ", network.addressPrefixes())));
        table.row(texts.get("networkdocumentation.network.place"),
                texts.get("networkdocumentation.network.where", labels.subscription(network.id().subscription()),
                        network.resourceGroup().orElse("–"), formats.orDash(RegionNames.of(network.location()))));
        table.row(texts.get("networkdocumentation.network.peerings"),
                network.peerings().isEmpty() ? texts.get("document.format.none")
                        : network.peerings()
                                .stream()
                                .map(peering -> peering.remote().map(ResourceId::name).orElse(peering.name())
                                        + peering.state().map(state -> " (" + state(state, texts) + ")").orElse(""))
                                .collect(Collectors.joining(", ")));
        table.row(texts.get("networkdocumentation.network.dns"),
                network.dnsServers().isEmpty() ? texts.get("networkdocumentation.network.azureDns")
                        : String.join(", ", network.dnsServers()));
        table.row(texts.get("networkdocumentation.network.ddos"), formats.yesNo(network.ddosProtection()));
        return table;
    }

    private static TableBuilder subnets(DocumentBuilder document, VirtualNetworkView network, List<SubnetView> subnets,
            View view) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.subnets", network.name()).rowHeads()
                .column("subnet", 7)
                .column("prefix", 6)
                .column("zone", 5)
                .column("group", 8)
                .column("special", 9);
        subnets.forEach(subnet -> table.row(subnet.name(),
                document.formats().orDash(String.join(", ", subnet.addressPrefixes())),
                zone(subnet, view.zones(), texts),
                subnet.securityGroup().map(ResourceId::name).orElse(texts.get("document.format.none")),
                special(subnet, texts)));
        return table;
    }

    private static String zone(SubnetView subnet, Zones zones, Texts texts) {
        return Optional.ofNullable(zones.bySubnet().get(subnet.id().key()))
                .map(zone -> texts.name("segment", zone))
                .orElse("–");
    }

    /** Returns the special settings of a subnet: route table, NAT gateway and delegations. */
    private static String special(SubnetView subnet, Texts texts) {
        List<String> special = new ArrayList<>();
        subnet.routeTable()
                .ifPresent(table -> special.add(texts.get("networkdocumentation.subnets.routes", table.name())));
        subnet.natGateway()
                .ifPresent(gateway -> special.add(texts.get("networkdocumentation.subnets.nat", gateway.name())));
        if (!subnet.delegations().isEmpty()) {
            special.add(texts.get("networkdocumentation.subnets.delegated", String.join(", ", subnet.delegations())));
        }
        if (!subnet.serviceEndpoints().isEmpty()) {
            special.add(
                    texts.get("networkdocumentation.subnets.endpoints", String.join(", ", subnet.serviceEndpoints())));
        }
        return special.isEmpty() ? "–" : String.join("\n", special);
    }

    /** Returns Azure's states in words; unknown states remain unchanged. */
    private static String state(String state, Texts texts) {
        String key = "networkdocumentation.peering." + state.toLowerCase(Locale.ROOT);
        return texts.containsKey(key) ? texts.get(key) : state;
    }
}
