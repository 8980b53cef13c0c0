package org.tomes.document.policy;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** Who gets in and how: roles, administration of machines, addresses that the internet sees. */
final class AccessParts {

    private AccessParts() {
    }

    static void addTo(PlaceholderCatalog<Facts> vocabulary) {
        vocabulary.part("role-table",
                (manuscript, facts, arguments) -> new SnapshotFacts(manuscript, facts).table("policy.access.roles",
                        ResourceType.ROLE_ASSIGNMENT, inventory -> RoleTable.filled(manuscript, inventory)));
        vocabulary.part("sign-in",
                (manuscript, facts, arguments) -> manuscript.notAssessed(manuscript.texts().get("policy.access.mfa"),
                        manuscript.texts().get("policy.access.mfa.reason")));
        vocabulary.part("bastion-table", (manuscript, facts, arguments) -> new SnapshotFacts(manuscript, facts)
                .table("policy.access.bastion", ResourceType.BASTION, inventory -> bastions(manuscript, inventory)));
        vocabulary.part("public-address-table",
                (manuscript, facts, arguments) -> new SnapshotFacts(manuscript, facts).table(
                        "policy.access.publicAddresses", ResourceType.PUBLIC_ADDRESS,
                        inventory -> addresses(manuscript, inventory)));
    }

    private static TableBuilder bastions(DocumentBuilder manuscript, Inventory inventory) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.access.bastion").rowHeads()
                .column("name", 4)
                .column("network", 4)
                .column("sku", 2);
        inventory.bastions()
                .forEach(bastion -> table.row(bastion.name(), bastion.network().map(ResourceId::name).orElse("–"),
                        bastion.sku().orElse("–")));
        return table;
    }

    private static TableBuilder addresses(DocumentBuilder manuscript, Inventory inventory) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.access.publicAddresses").rowHeads()
                .column("name", 4)
                .column("address", 3)
                .column("attached", 4);
        inventory.publicAddresses()
                .forEach(address -> table.row(address.name(), address.address().orElse("–"),
                        address.usedBy().flatMap(ResourceId::parent).map(ResourceId::name).orElse("–")));
        return table;
    }
}
