package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;

/**
 * Checks that every enabled secret has a tag that names its owner, who is responsible for rotation (Microsoft Learn,
 * "About Azure Key Vault secrets": up to 15 tags, readable by anyone who can list secrets).
 */
final class SecretOwnerTags extends VaultItemCheck {

    SecretOwnerTags() {
        super("key-vault.secret-owner", ResourceType.SECRET, Severity.LOW, ControlRef.direct("A.5.9"),
                ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment assess(VaultItem secret, CheckContext context) {
        List<String> ownerTags = context.rules().ownerTags();
        CheckedResource subject = CheckedResource.of(secret);
        if (!secret.hasProperties()) {
            return notFullyRead(subject);
        }
        if (!secret.enabled().orElse(true)) {
            return met(subject, "disabled");
        }
        Optional<String> owner = secret.resource()
                .tags()
                .entrySet()
                .stream()
                .filter(tag -> ownerTags.stream().anyMatch(tag.getKey()::equalsIgnoreCase))
                .map(tag -> tag.getValue().strip())
                .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst();
        return owner.map(name -> met(subject, "named", name))
                .orElseGet(() -> notMet(subject, "nobody", String.join(", ", ownerTags)));
    }
}
