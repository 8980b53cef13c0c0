package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;

/**
 * Every secret in use tells in a tag who is responsible for it, so that somebody rotates it (Microsoft Learn, "About
 * Azure Key Vault secrets": up to 15 tags, which whoever may list secrets can read).
 */
final class SecretOwners extends BaseCheck {

    SecretOwners() {
        super("key-vault.secret-owner", Severity.LOW, ControlRef.direct("A.5.9"), ControlRef.supporting("A.8.24"));
    }

    @Override
    public List<Assessment> judge(CheckContext context) {
        List<VaultItem> all = context.inventory().secrets();
        Stream<Assessment> judged = VaultItems.current(all)
                .stream()
                .filter(secret -> !VaultItems.belongsToCertificate(secret))
                .map(secret -> judge(secret, context.rules().ownerTags()));
        Stream<Assessment> unread = VaultItems.unread(context, ResourceType.SECRET, all)
                .stream()
                .map(vault -> notAssessed(Subject.of(vault), "unread"));
        return Stream.concat(judged, unread).toList();
    }

    private Assessment judge(VaultItem secret, List<String> ownerTags) {
        Subject subject = Subject.of(secret);
        if (!secret.whole()) {
            return notWhole(subject);
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
                .filter(name -> !name.isEmpty())
                .findFirst();
        return owner.map(name -> met(subject, "named", name))
                .orElseGet(() -> notMet(subject, "nobody", String.join(", ", ownerTags)));
    }
}
