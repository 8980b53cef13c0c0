package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.Diagnostics;
import org.tomes.check.Recipients;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.AlertRule;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.KeyVault;

/** The alert rules that watch a vault and tell somebody. */
final class VaultAlertRules {

    private static final ResourceType PROCESSING_RULE = ResourceType.of("Microsoft.AlertsManagement/actionRules");

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

    /** Whether somebody hears of it; a group that was not read counts as a recipient. */
    private static boolean tells(AlertRule rule, CheckContext context) {
        return Recipients.reached(rule.actionGroups(), context).orElse(true) && !isSilenced(rule, context);
    }

    /**
     * An alert processing rule removes the action groups of every alert in its scope (Microsoft Learn, "Alert
     * processing rules"). One with conditions or a schedule leaves some alerts.
     */
    private static boolean isSilenced(AlertRule rule, CheckContext context) {
        List<ResourceId> silent = context.inventory()
                .make("scopes without messages of alerts",
                        () -> context.inventory()
                                .resources(PROCESSING_RULE)
                                .stream()
                                .map(each -> each.node().properties())
                                .filter(VaultAlertRules::removesAll)
                                .flatMap(each -> each.references("scopes").stream())
                                .toList());
        return !rule.scopes().isEmpty()
                && rule.scopes().stream().allMatch(target -> silent.stream().anyMatch(target::isWithin));
    }

    private static boolean removesAll(JsonNodeView rule) {
        boolean always = rule.objects("conditions").isEmpty() && !rule.child("schedule").isObject();
        return always && rule.flag("enabled").orElse(true)
                && rule.objects("actions")
                        .stream()
                        .anyMatch(action -> action.text("actionType")
                                .filter("RemoveAllActionGroups"::equalsIgnoreCase)
                                .isPresent());
    }
}
