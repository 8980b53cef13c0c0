package org.tomes.check.keyvault;

import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Diagnostics;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.KeyVault;

/** Who read which secret and when is kept in a workspace or a storage account. */
final class AuditLogs extends VaultCheck {

    private static final Set<String> GROUPS = Set.of("audit", "alllogs");

    AuditLogs() {
        super("key-vault.audit-logs", Severity.MEDIUM, ControlRef.direct("A.8.15"), ControlRef.supporting("A.8.16"),
                ControlRef.supporting("A.8.24"));
    }

    @Override
    protected Assessment judge(KeyVault vault, CheckContext scene) {
        Subject subject = Subject.of(vault);
        Diagnostics diagnostics = Diagnostics.of(vault.id(), scene);
        if (Diagnostics.sends(diagnostics.kept(), AuditLogs::isAudit)) {
            return met(subject, "kept");
        }
        if (!diagnostics.isKnown()) {
            return typeNotRead(subject, ResourceType.DIAGNOSTIC_SETTING);
        }
        if (Diagnostics.sends(diagnostics.settings().stream(), AuditLogs::isAudit)) {
            return notMet(subject,
                    diagnostics.settings().stream().anyMatch(AuditLogs::sendsElsewhere) ? "elsewhere" : "nowhere");
        }
        return notMet(subject, diagnostics.settings().isEmpty() ? "none" : "without");
    }

    private static boolean sendsElsewhere(DiagnosticSetting setting) {
        return setting.eventHub().isPresent()
                || setting.resource().node().properties().text("marketplacePartnerId").isPresent();
    }

    private static boolean isAudit(DiagnosticSetting.Log log) {
        return log.isGroup() ? GROUPS.stream().anyMatch(log.category()::equalsIgnoreCase)
                : log.category().equalsIgnoreCase("AuditEvent");
    }
}
