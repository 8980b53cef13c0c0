package org.tomes.check.keyvault;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.DiagnosticDestinations;
import org.tomes.check.LogRetention;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.KeyVault;
import org.tomes.parameter.Parameter;

/**
 * Checks that access to secrets is logged, and that the log is stored in a workspace or a storage account or passed on
 * to an external recipient.
 */
final class VaultAuditLogs extends KeyVaultCheck {

    private static final Set<String> GROUPS = Set.of("audit", "alllogs");

    private static final LogRetention.Names NAMES = new LogRetention.Names("AzureDiagnostics", "AZKVAuditLogs",
            List.of("insights-logs-auditevent"));

    VaultAuditLogs() {
        super("key-vault.audit-logs", Severity.MEDIUM, ControlRef.direct("A.8.15"), ControlRef.supporting("A.8.16"),
                ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        DiagnosticDestinations diagnostics = DiagnosticDestinations.of(vault.id(), context);
        Optional<LogRetention> best = EnumSet.complementOf(EnumSet.of(LogRetention.NONE))
                .stream()
                .filter(keeping -> sends(diagnostics, keeping))
                .findFirst();
        if (best.isPresent()) {
            return answer(best.get().result(), subject,
                    reason(best.get().reason(), context.value(Parameter.LOG_RETENTION)));
        }
        if (!diagnostics.isComplete()) {
            return typeNotRead(subject, ResourceType.DIAGNOSTIC_SETTING);
        }
        if (DiagnosticDestinations.sends(diagnostics.settings().stream(), VaultAuditLogs::isAudit)) {
            return notMet(subject, "nowhere");
        }
        return notMet(subject, diagnostics.settings().isEmpty() ? "none" : "without");
    }

    private static boolean sends(DiagnosticDestinations diagnostics, LogRetention enough) {
        return DiagnosticDestinations.sends(diagnostics.storingSettings(Set.of(enough), NAMES),
                VaultAuditLogs::isAudit);
    }

    private static boolean isAudit(DiagnosticSetting.Log log) {
        return log.isGroup() ? GROUPS.stream().anyMatch(log.category()::equalsIgnoreCase)
                : log.category().equalsIgnoreCase("AuditEvent");
    }
}
