package org.tomes.policy.cloud;

import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.compose.TableBuilder;

/** Who gets in and how: sign-in, administration of machines, addresses that the internet sees. */
final class AccessSection implements Section<PolicyFacts> {

    @Override
    public String name() {
        return "access";
    }

    @Override
    public void write(Manuscript manuscript, PolicyFacts facts) {
        manuscript.part("policy.access.rules");
        manuscript.bullets("policy.access.rules.list");
        Duties.write(manuscript, facts, "access-rights", "remote-access");
        manuscript.notAssessed(manuscript.texts().get("policy.access.mfa"), manuscript.texts().get("policy.access.mfa.reason"));
        manuscript.notAssessed(manuscript.texts().get("policy.access.roles"), manuscript.texts().get("policy.access.roles.reason"));
        Found found = new Found(manuscript, facts);
        manuscript.part("policy.access.bastion");
        manuscript.paragraphs("policy.access.bastion.text");
        found.table("policy.access.bastion", ResourceType.BASTION, inventory -> bastions(manuscript, inventory));
        manuscript.part("policy.access.publicAddresses");
        manuscript.paragraphs("policy.access.publicAddresses.text");
        found.table("policy.access.publicAddresses", ResourceType.PUBLIC_ADDRESS, inventory -> addresses(manuscript, inventory));
    }

    private static TableBuilder bastions(Manuscript manuscript, Inventory inventory) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.access.bastion").rowHeads()
                .column("name", 4).column("network", 4).column("sku", 2);
        inventory.bastions().forEach(bastion -> table.row(bastion.name(),
                bastion.network().map(ResourceId::name).orElse("–"), bastion.sku().orElse("–")));
        return table;
    }

    private static TableBuilder addresses(Manuscript manuscript, Inventory inventory) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.access.publicAddresses").rowHeads()
                .column("name", 4).column("address", 3).column("attached", 4);
        inventory.publicAddresses().forEach(address -> table.row(address.name(), address.address().orElse("–"),
                address.usedBy().flatMap(ResourceId::parent).map(ResourceId::name).orElse("–")));
        return table;
    }
}
