package org.tomes.document.cloudevidence;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;

/** Tables on exposure to the internet and on the administration of machines. */
final class AccessTables {

    private AccessTables() {
    }

    static TableBuilder bastions(DocumentBuilder document, Inventory inventory) {
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.bastion").rowHeads()
                .column("name", 4)
                .column("network", 4)
                .column("sku", 2);
        inventory.bastions()
                .forEach(bastion -> table.row(bastion.name(), bastion.network().map(ResourceId::name).orElse("–"),
                        bastion.sku().orElse("–")));
        return table.sorted(0);
    }

    static TableBuilder addresses(DocumentBuilder document, Inventory inventory) {
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.publicAddresses").rowHeads()
                .column("name", 4)
                .column("address", 3)
                .column("attached", 4);
        inventory.publicAddresses()
                .forEach(address -> table.row(address.name(), address.address().orElse("–"),
                        address.usedBy().flatMap(ResourceId::parent).map(ResourceId::name).orElse("–")));
        return table.sorted(1);
    }
}
