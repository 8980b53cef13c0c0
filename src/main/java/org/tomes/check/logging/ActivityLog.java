package org.tomes.check.logging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Diagnostics;
import org.tomes.check.KnownSubscription;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;

/** Who changed what in Azure is sent on and kept: Azure itself forgets its activity log after 90 days. */
final class ActivityLog extends SubscriptionCheck {

    /** Those that tell of security; from the CIS Microsoft Azure Foundations Benchmark. */
    private static final List<String> CATEGORIES = List.of("Administrative", "Alert", "Policy", "Security");

    ActivityLog() {
        super("logging.activity-log", Severity.HIGH, ControlRef.direct("A.8.15"), ControlRef.supporting("A.5.28"),
                ControlRef.supporting("A.8.32"));
    }

    @Override
    protected Optional<Assessment> judge(KnownSubscription subscription, CheckContext scene) {
        Diagnostics diagnostics = Diagnostics.of(subscription.id(), scene);
        List<String> missing = CATEGORIES.stream()
                .filter(category -> !Diagnostics.sends(kept(diagnostics), log -> isOf(log, category)))
                .toList();
        if (missing.isEmpty()) {
            return Optional.of(met(subscription.subject(), "kept"));
        }
        if (!diagnostics.isKnown()) {
            return Optional.of(typeNotRead(subscription.subject(), ResourceType.DIAGNOSTIC_SETTING));
        }
        return Optional.of(diagnostics.settings().isEmpty() ? notMet(subscription.subject(), "none")
                : notMet(subscription.subject(), "missing", list(missing.stream())));
    }

    /** What goes to an event hub is kept by whoever listens there, as a SIEM does. */
    private static Stream<DiagnosticSetting> kept(Diagnostics diagnostics) {
        return Stream.concat(diagnostics.kept(),
                diagnostics.settings().stream().filter(setting -> setting.eventHub().isPresent()));
    }

    private static boolean isOf(DiagnosticSetting.Log log, String category) {
        return log.category().equalsIgnoreCase(log.isGroup() ? "allLogs" : category);
    }
}
