package org.tomes.document.network;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Texts;

/** The number of resources of each kind. Kinds that were not read have no number. */
final class NetworkTotalsPart extends SnapshotPart {

    private record Counted(String key, ResourceType type) {
    }

    private static final List<Counted> COUNTED = List.of(new Counted("networks", ResourceType.VIRTUAL_NETWORK),
            new Counted("subnets", ResourceType.SUBNET), new Counted("groups", ResourceType.SECURITY_GROUP),
            new Counted("interfaces", ResourceType.NETWORK_INTERFACE),
            new Counted("machines", ResourceType.VIRTUAL_MACHINE),
            new Counted("addresses", ResourceType.PUBLIC_ADDRESS), new Counted("balancers", ResourceType.LOAD_BALANCER),
            new Counted("gateways", ResourceType.NAT_GATEWAY), new Counted("bastions", ResourceType.BASTION),
            new Counted("flowLogs", ResourceType.FLOW_LOG));

    NetworkTotalsPart() {
        super("network-overview", "networkdocumentation.overview.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        Texts texts = document.texts();
        Inventory inventory = view.inventory();
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.overview").rowHeads()
                .column("kind", 8)
                .numbers("count", 4);
        for (Counted counted : COUNTED) {
            boolean read = inventory.covers(counted.type());
            table.row(texts.get("networkdocumentation.overview." + counted.key()),
                    read ? String.valueOf(count(inventory, counted.type()))
                            : texts.get("networkdocumentation.overview.notRead"));
            if (!read) {
                document.gap(texts.get("networkdocumentation.overview." + counted.key()),
                        texts.get("document.format.notInSnapshot"));
            }
        }
        document.table(table);
    }

    private static int count(Inventory inventory, ResourceType type) {
        return type.equals(ResourceType.SUBNET) ? inventory.subnets().size() : inventory.resources(type).size();
    }
}
