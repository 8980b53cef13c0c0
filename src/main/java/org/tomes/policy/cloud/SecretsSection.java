package org.tomes.policy.cloud;

import org.tomes.inventory.resource.ResourceType;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;

/** Where secrets may be kept, how they are created, rotated and deleted, and what the vaults are like. */
final class SecretsSection implements Section<PolicyFacts> {

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public void write(Manuscript manuscript, PolicyFacts facts) {
        manuscript.part("policy.secrets.places");
        manuscript.paragraphs("policy.secrets.places.text");
        manuscript.bullets("policy.secrets.places.list");
        Duties.write(manuscript, facts, "key-vault", "certificates");
        manuscript.part("policy.secrets.vaultRules");
        manuscript.bullets("policy.secrets.vaultRules.list");
        manuscript.part("policy.secrets.create");
        manuscript.steps("policy.secrets.create.list");
        manuscript.part("policy.secrets.rotate");
        manuscript.steps("policy.secrets.rotate.list");
        manuscript.part("policy.secrets.delete");
        manuscript.steps("policy.secrets.delete.list");
        manuscript.part("policy.secrets.certificates");
        manuscript.paragraphs("policy.secrets.certificates.text");
        manuscript.part("policy.secrets.vaults");
        new Found(manuscript, facts).table("policy.secrets.vaults", ResourceType.KEY_VAULT,
                inventory -> new VaultTable(manuscript, inventory).filled());
    }
}
