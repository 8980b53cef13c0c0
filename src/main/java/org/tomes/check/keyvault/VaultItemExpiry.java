package org.tomes.check.keyvault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;
import org.tomes.parameter.Parameter;

/**
 * Checks that every secret and certificate has an expiry date later than the required notice period, and that no secret
 * is valid for longer than its rotation interval. The validity counts from the creation of the version, as in Azure’s
 * policy "Secrets should have the specified maximum validity period". Disabled items meet the check, because they
 * cannot be used.
 */
final class VaultItemExpiry extends VaultItemCheck {

    private final boolean rotated;

    /**
     * @param rotated whether the rotation interval limits the validity
     */
    private VaultItemExpiry(String id, ResourceType type, boolean rotated, ControlRef... controls) {
        super(id, type, Severity.MEDIUM, controls);
        this.rotated = rotated;
    }

    static VaultItemExpiry ofSecrets() {
        return new VaultItemExpiry("key-vault.secret-expiry", ResourceType.SECRET, true, ControlRef.direct("A.5.17"),
                ControlRef.supporting("A.8.24"));
    }

    static VaultItemExpiry ofCertificates() {
        return new VaultItemExpiry("key-vault.certificate-expiry", ResourceType.CERTIFICATE, false,
                ControlRef.direct("A.8.24"), ControlRef.supporting("A.8.21"));
    }

    @Override
    protected Assessment assess(VaultItem item, CheckContext context) {
        CheckedResource subject = CheckedResource.of(item);
        if (!item.hasProperties()) {
            return notFullyRead(subject);
        }
        if (!item.hasDates()) {
            return missingProperty(subject, "attributes");
        }
        if (!item.enabled().orElse(true)) {
            return met(subject, "disabled");
        }
        if (item.expires().isEmpty()) {
            return item.hasExpiry() ? notFullyRead(subject) : notMet(subject, "never");
        }
        Instant expires = item.expires().get();
        if (item.created().filter(created -> created.isAfter(context.now()) || created.isAfter(expires)).isPresent()) {
            return notAssessed(subject, "created-later",
                    LocalDate.ofInstant(item.created().get(), ZoneOffset.UTC).toString());
        }
        String day = LocalDate.ofInstant(expires, ZoneOffset.UTC).toString();
        int notice = context.value(Parameter.EXPIRY_NOTICE);
        Instant due = expires.minus(Duration.ofDays(notice));
        if (expires.isBefore(context.now())) {
            return notMet(subject, "expired", day).since(due);
        }
        if (!due.isAfter(context.now())) {
            return notMet(subject, "soon", day, notice).since(due);
        }
        int limit = context.value(Parameter.SECRET_ROTATION);
        // Without a creation date, only the remaining validity is known; the total validity is at least this long.
        long days = Duration.between(item.created().orElse(context.now()), expires).toDays();
        return rotated && days > limit ? notMet(subject, "too-long", day, days, limit) : met(subject, "later", day);
    }
}
