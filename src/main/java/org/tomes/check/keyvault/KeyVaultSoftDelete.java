package org.tomes.check.keyvault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.view.KeyVault;
import org.tomes.parameter.Parameter;

/**
 * Checks that deleted vaults and secrets can be recovered for the required number of days. Since the end of 2020 every
 * new vault has soft delete; an older vault without the setting may lack soft delete.
 */
final class KeyVaultSoftDelete extends KeyVaultCheck {

    /** Retention period that applies if the data of a vault contains none. */
    private static final int DEFAULT_DAYS = 90;
    private static final String DAYS = "softDeleteRetentionInDays";
    private static final Instant ALWAYS_ON_SINCE = Instant.parse("2020-12-15T00:00:00Z");

    KeyVaultSoftDelete() {
        super("key-vault.soft-delete", Severity.HIGH, ControlRef.direct("A.5.33"), ControlRef.direct("A.8.13"),
                ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        boolean unsaid = vault.softDelete().isEmpty() && !vault.purgeProtection().orElse(false);
        if (unsaid && created(vault).filter(moment -> moment.isAfter(ALWAYS_ON_SINCE)).isEmpty()) {
            return notAssessed(subject, "unsaid");
        }
        if (!vault.softDelete().orElse(true)) {
            return notMet(subject, "off");
        }
        if (vault.softDeleteDays().isEmpty() && vault.node().properties().has(DAYS)) {
            return notFullyRead(subject);
        }
        int days = vault.softDeleteDays().orElse(DEFAULT_DAYS);
        int required = context.value(Parameter.VAULT_SOFT_DELETE);
        return days >= required ? met(subject, "on", days)
                : notMet(subject, "short", days, required).with(Severity.MEDIUM);
    }

    private static Optional<Instant> created(KeyVault vault) {
        try {
            return vault.node()
                    .child("systemData")
                    .text("createdAt")
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
