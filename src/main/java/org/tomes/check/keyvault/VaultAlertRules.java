package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.Diagnostics;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.ActionGroup;
import org.tomes.inventory.view.AlertRule;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.KeyVault;

/** The alert rules that watch a vault and tell somebody. */
final class VaultAlertRules {

    private VaultAlertRules() {
    }

    /** By themselves or from above, or by a query of the workspace that the vault's logs go to. */
    static List<AlertRule> of(KeyVault vault, CheckContext context) {
        List<ResourceId> workspaces = Diagnostics.of(vault.id(), context)
                .settings()
                .stream()
                .map(DiagnosticSetting::workspace)
                .flatMap(Optional::stream)
                .toList();
        return telling(context).stream()
                .filter(rule -> rule.watches(vault.id())
                        || rule.kind() == AlertRule.Kind.LOG_QUERY && workspaces.stream().anyMatch(rule::watches))
                .toList();
    }

    private static List<AlertRule> telling(CheckContext context) {
        return context.inventory()
                .make("alert rules that tell somebody",
                        () -> context.inventory()
                                .alertRules()
                                .stream()
                                .filter(rule -> rule.whole() && rule.isOn() && tells(rule, context))
                                .toList());
    }

    /** Whether somebody hears of it. */
    private static boolean tells(AlertRule rule, CheckContext context) {
        return rule.actionGroups()
                .stream()
                .anyMatch(id -> context.inventory()
                        .actionGroups()
                        .stream()
                        .filter(group -> group.whole() && group.id().equals(id))
                        .findFirst()
                        .map(ActionGroup::reachesSomebody)
                        .orElse(true));
    }
}
