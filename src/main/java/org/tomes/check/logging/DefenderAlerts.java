package org.tomes.check.logging;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.KnownSubscription;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SecurityContact;

/** Somebody hears of Defender's alerts: by mail, or by continuous export to where they are watched. */
final class DefenderAlerts extends SubscriptionCheck {

    private static final ResourceType EXPORT = ResourceType.of("Microsoft.Security/automations");

    DefenderAlerts() {
        super("logging.defender-alerts", Severity.MEDIUM, ControlRef.direct("A.8.16"), ControlRef.supporting("A.5.24"),
                ControlRef.supporting("A.6.8"));
    }

    @Override
    protected Optional<Assessment> judge(KnownSubscription subscription, CheckContext scene) {
        Subject subject = subscription.subject();
        List<Resource> exports = scene.inventory()
                .resources(EXPORT)
                .stream()
                .filter(each -> subscription.holds(each.id()))
                .toList();
        Optional<Resource> export = exports.stream().filter(DefenderAlerts::sendsAlerts).findFirst();
        if (export.isPresent()) {
            return Optional.of(met(subject, "exported", export.get().name()));
        }
        List<SecurityContact> contacts = scene.inventory()
                .securityContacts()
                .stream()
                .filter(each -> subscription.holds(each.id()))
                .toList();
        Optional<SecurityContact> told = contacts.stream().filter(DefenderAlerts::hears).findFirst();
        if (told.isPresent()) {
            return Optional.of(met(subject, "mailed", told.get().emails().isEmpty() ? list(told.get().roles().stream())
                    : list(told.get().emails().stream()), told.get().minimalSeverity().orElse("–")));
        }
        boolean unread = contacts.stream().anyMatch(contact -> !contact.whole())
                || exports.stream().anyMatch(each -> !each.whole());
        if (unread || !scene.covers(ResourceType.SECURITY_CONTACT, subscription.id())
                && !scene.covers(EXPORT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.SECURITY_CONTACT));
        }
        return Optional.of(notMet(subject, "nobody"));
    }

    /** The older call does not say whether alerts are sent; an address there was given for them. */
    private static boolean hears(SecurityContact contact) {
        return contact.enabled().orElse(true) && contact.alerts().orElse(true)
                && !(contact.emails().isEmpty() && contact.roles().isEmpty());
    }

    private static boolean sendsAlerts(Resource export) {
        return export.whole() && export.node().properties().flag("isEnabled").orElse(true)
                && export.node()
                        .properties()
                        .objects("sources")
                        .stream()
                        .anyMatch(source -> source.text("eventSource").filter("Alerts"::equalsIgnoreCase).isPresent());
    }
}
