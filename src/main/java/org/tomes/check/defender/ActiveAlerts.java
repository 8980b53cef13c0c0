package org.tomes.check.defender;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.SecurityAlert;
import org.tomes.text.Message;

/** Checks that every Defender alert has been resolved or dismissed. Each alert has a separate severity and age. */
final class ActiveAlerts extends ResourceCheck<SecurityAlert> {

    private static final String INFORMATIONAL = "Informational";

    ActiveAlerts() {
        super("defender.alerts", Severity.MEDIUM, Inventory::securityAlerts, ControlRef.direct("A.8.16"),
                ControlRef.direct("A.5.25"), ControlRef.supporting("A.5.26"));
    }

    @Override
    protected Assessment assess(SecurityAlert alert, CheckContext context) {
        CheckedResource subject = new CheckedResource(alert.id().toString(), alert.entity().orElse(alert.name()),
                alert.resource().type().text());
        if (alert.status().isEmpty()) {
            return notAssessed(subject, "status-unknown", alert.title());
        }
        if (!alert.isOpen()) {
            return met(subject, alert.status().get() == SecurityAlert.Status.RESOLVED ? "resolved" : "dismissed",
                    alert.title());
        }
        if (alert.severity().filter(INFORMATIONAL::equalsIgnoreCase).isPresent()) {
            return met(subject, "informational", alert.title());
        }
        return notMet(subject, open(alert, context.now())).with(severity(alert));
    }

    private Message open(SecurityAlert alert, Instant now) {
        String reasonKey = alert.status().orElseThrow() == SecurityAlert.Status.ACTIVE ? "active" : "in-progress";
        return alert.since()
                .filter(moment -> !moment.isAfter(now))
                .map(moment -> reason(reasonKey, alert.title(), LocalDate.ofInstant(moment, ZoneOffset.UTC).toString(),
                        Duration.between(moment, now).toDays()))
                .orElse(reason(reasonKey + "-undated", alert.title()));
    }

    private Severity severity(SecurityAlert alert) {
        Optional<String> severityName = alert.severity().map(word -> word.strip().toUpperCase(Locale.ROOT));
        return Arrays.stream(Severity.values())
                .filter(severity -> severityName.filter(severity.name()::equals).isPresent())
                .findFirst()
                .orElse(severity());
    }
}
