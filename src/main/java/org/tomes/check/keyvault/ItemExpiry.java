package org.tomes.check.keyvault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;
import org.tomes.parameter.Parameter;

/**
 * Checks that every secret and certificate has an expiry date outside of the required notice period. Disabled items
 * meet the check, because they cannot be used.
 */
final class ItemExpiry extends VaultItemCheck {

    private ItemExpiry(String id, ResourceType type, ControlRef... controls) {
        super(id, type, Severity.MEDIUM, controls);
    }

    static ItemExpiry ofSecrets() {
        return new ItemExpiry("key-vault.secret-expiry", ResourceType.SECRET, ControlRef.direct("A.5.17"),
                ControlRef.supporting("A.8.24"));
    }

    static ItemExpiry ofCertificates() {
        return new ItemExpiry("key-vault.certificate-expiry", ResourceType.CERTIFICATE, ControlRef.direct("A.8.24"),
                ControlRef.supporting("A.8.21"));
    }

    @Override
    protected Assessment assess(VaultItem item, CheckContext context) {
        Subject subject = Subject.of(item);
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
        String day = LocalDate.ofInstant(expires, ZoneOffset.UTC).toString();
        int notice = context.value(Parameter.EXPIRY_NOTICE);
        Instant due = expires.minus(Duration.ofDays(notice));
        if (expires.isBefore(context.now())) {
            return notMet(subject, "expired", day).since(due);
        }
        return due.isAfter(context.now()) ? met(subject, "later", day)
                : notMet(subject, "soon", day, notice).since(due);
    }
}
