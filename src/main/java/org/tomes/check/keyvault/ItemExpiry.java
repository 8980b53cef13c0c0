package org.tomes.check.keyvault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VaultItem;
import org.tomes.parameter.Parameter;

/**
 * No secret and no certificate has expired, expires within the required notice, or never expires. Disabled ones cannot
 * be used.
 */
final class ItemExpiry extends BaseCheck {

    private final ResourceType type;
    private final Function<Inventory, List<VaultItem>> items;

    private ItemExpiry(String id, ResourceType type, Function<Inventory, List<VaultItem>> items,
            ControlRef... controls) {
        super(id, Severity.MEDIUM, controls);
        this.type = type;
        this.items = items;
    }

    static ItemExpiry ofSecrets() {
        return new ItemExpiry("key-vault.secret-expiry", ResourceType.SECRET, Inventory::secrets,
                ControlRef.direct("A.5.17"), ControlRef.supporting("A.8.24"));
    }

    static ItemExpiry ofCertificates() {
        return new ItemExpiry("key-vault.certificate-expiry", ResourceType.CERTIFICATE, Inventory::certificates,
                ControlRef.direct("A.8.24"), ControlRef.supporting("A.8.21"));
    }

    @Override
    public List<Assessment> judge(CheckContext context) {
        List<VaultItem> all = items.apply(context.inventory());
        Stream<Assessment> judged = VaultItems.current(all)
                .stream()
                .filter(item -> !VaultItems.belongsToCertificate(item))
                .map(item -> judge(item, context));
        Stream<Assessment> unread = VaultItems.unread(context, type, all)
                .stream()
                .map(vault -> notAssessed(Subject.of(vault), "unread"));
        return Stream.concat(judged, unread).toList();
    }

    private Assessment judge(VaultItem item, CheckContext context) {
        Subject subject = Subject.of(item);
        if (!item.whole()) {
            return notWhole(subject);
        }
        if (!item.enabled().orElse(true)) {
            return met(subject, "disabled");
        }
        if (item.expires().isEmpty()) {
            return item.namesExpiry() ? notWhole(subject) : notMet(subject, "never");
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
