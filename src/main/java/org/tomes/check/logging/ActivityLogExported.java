package org.tomes.check.logging;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.DiagnosticDestinations;
import org.tomes.check.LogRetention;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.parameter.Parameter;

/**
 * Checks that the activity log, which records changes in Azure, is exported and retained, because Azure deletes its
 * entries after 90 days.
 */
final class ActivityLogExported extends SubscriptionCheck {

    /** Categories of the activity log that concern security; from the CIS Microsoft Azure Foundations Benchmark. */
    private static final List<String> CATEGORIES = List.of("Administrative", "Alert", "Policy", "Security");

    private static final Set<ResourceType> KEEPERS = Set.of(ResourceType.DIAGNOSTIC_SETTING, ResourceType.WORKSPACE,
            ResourceType.STORAGE_ACCOUNT, ResourceType.STORAGE_DELETION_RULES);

    private static final LogRetention.Names NAMES = new LogRetention.Names("AzureActivity", "AzureActivity",
            List.of("insights-activity-logs", "insights-logs-administrative", "insights-logs-alert",
                    "insights-logs-policy", "insights-logs-security"));

    ActivityLogExported() {
        super("logging.activity-log", Severity.HIGH, ControlRef.direct("A.8.15"), ControlRef.supporting("A.5.28"),
                ControlRef.supporting("A.8.32"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return KEEPERS.contains(type);
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        DiagnosticDestinations diagnostics = DiagnosticDestinations.of(subscription.id(), context);
        CheckedResource subject = subscription.subject();
        Set<LogRetention> enough = EnumSet.noneOf(LogRetention.class);
        for (LogRetention keeping : EnumSet.complementOf(EnumSet.of(LogRetention.NONE))) {
            enough.add(keeping);
            if (missing(diagnostics, enough).isEmpty()) {
                return Optional.of(answer(keeping.result(), subject,
                        reason(keeping.reason(), context.value(Parameter.LOG_RETENTION))));
            }
        }
        List<String> missing = missing(diagnostics, enough);
        if (!diagnostics.isComplete()) {
            return Optional.of(typeNotRead(subject, ResourceType.DIAGNOSTIC_SETTING));
        }
        return Optional.of(diagnostics.settings().isEmpty() ? notMet(subject, "none")
                : notMet(subject, "missing", list(missing.stream())));
    }

    private static List<String> missing(DiagnosticDestinations diagnostics, Set<LogRetention> enough) {
        return CATEGORIES.stream()
                .filter(category -> !DiagnosticDestinations.sends(diagnostics.storingSettings(enough, NAMES),
                        log -> isOfCategory(log, category)))
                .toList();
    }

    private static boolean isOfCategory(DiagnosticSetting.Log log, String category) {
        return log.category().equalsIgnoreCase(log.isGroup() ? "allLogs" : category);
    }
}
