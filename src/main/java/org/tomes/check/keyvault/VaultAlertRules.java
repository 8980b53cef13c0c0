package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tomes.check.AlertRecipients;
import org.tomes.check.CheckContext;
import org.tomes.check.DiagnosticDestinations;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.AlertRule;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.KeyVault;

/**
 * Alert rules that monitor a vault and send messages.
 *
 * @param withRecipient rules with a known recipient
 * @param perhaps rules of which it is unknown whether they have a recipient, because their action groups were not read
 */
record VaultAlertRules(List<AlertRule> withRecipient, List<AlertRule> perhaps) {

    /** All enabled alert rules that send messages. */
    private static final CachedValue<CheckContext, VaultAlertRules> NOTIFYING_RULES = new CachedValue<>(
            VaultAlertRules::notifying);
    /** Scopes in which an alert processing rule removes all action groups from alerts. */
    private static final CachedValue<Inventory, List<ResourceId>> SILENCED = new CachedValue<>(
            inventory -> inventory.resources(ResourceType.ALERT_PROCESSING_RULE)
                    .stream()
                    .map(resource -> resource.node().properties())
                    .filter(VaultAlertRules::removesAll)
                    .flatMap(node -> node.references("scopes").stream())
                    .toList());

    /**
     * Returns the alert rules on the vault or a scope above it, and those with a query on the workspace that receives
     * the vault's logs.
     */
    static VaultAlertRules of(KeyVault vault, CheckContext context) {
        List<ResourceId> workspaces = DiagnosticDestinations.of(vault.id(), context)
                .settings()
                .stream()
                .map(DiagnosticSetting::workspace)
                .flatMap(Optional::stream)
                .toList();
        Predicate<AlertRule> watching = rule -> rule.monitors(vault.id())
                || rule.kind() == AlertRule.Kind.LOG_QUERY && workspaces.stream().anyMatch(rule::monitors);
        VaultAlertRules all = NOTIFYING_RULES.in(context);
        return new VaultAlertRules(all.withRecipient.stream().filter(watching).toList(),
                all.perhaps.stream().filter(watching).toList());
    }

    /**
     * Returns the alert rules that would monitor the vault if its logs were sent to every workspace. Only its
     * diagnostic settings show where the logs are really sent.
     */
    static VaultAlertRules assumingAllWorkspaces(KeyVault vault, CheckContext context) {
        VaultAlertRules all = NOTIFYING_RULES.in(context);
        Predicate<AlertRule> watching = rule -> rule.monitors(vault.id())
                || rule.kind() == AlertRule.Kind.LOG_QUERY && rule.scopes()
                        .stream()
                        .anyMatch(scope -> scope.type().filter(ResourceType.WORKSPACE::equals).isPresent());
        return new VaultAlertRules(all.withRecipient.stream().filter(watching).toList(),
                all.perhaps.stream().filter(watching).toList());
    }

    private static VaultAlertRules notifying(CheckContext context) {
        List<AlertRule> on = context.inventory()
                .alertRules()
                .stream()
                .filter(rule -> rule.hasProperties() && rule.isOn() && !isSilenced(rule, context))
                .toList();
        return new VaultAlertRules(that(on, Optional.of(true), context), that(on, Optional.empty(), context));
    }

    private static List<AlertRule> that(List<AlertRule> rules, Optional<Boolean> reach, CheckContext context) {
        return rules.stream()
                .filter(rule -> AlertRecipients.reached(rule.actionGroups(), context).equals(reach))
                .toList();
    }

    boolean notifies(Predicate<AlertRule> condition) {
        return withRecipient.stream().anyMatch(condition);
    }

    /**
     * Whether an alert rule that meets the condition sends messages, or would do so if an action group that was not
     * read has a recipient.
     */
    boolean mayNotify(Predicate<AlertRule> condition) {
        return notifies(condition) || perhaps.stream().anyMatch(condition);
    }

    /**
     * Whether an alert processing rule silences the alert rule, because it removes the action groups of every alert in
     * its scope (Microsoft Learn, "Alert processing rules"). An alert processing rule with conditions or a schedule
     * does not remove the action groups from all alerts.
     */
    private static boolean isSilenced(AlertRule rule, CheckContext context) {
        List<ResourceId> silent = SILENCED.in(context.inventory());
        return !rule.scopes().isEmpty()
                && rule.scopes().stream().allMatch(target -> silent.stream().anyMatch(target::isWithin));
    }

    private static boolean removesAll(JsonNodeView rule) {
        boolean always = rule.objects("conditions").isEmpty() && !rule.object("schedule").isObject();
        return always && rule.flag("enabled").orElse(true)
                && rule.objects("actions")
                        .stream()
                        .anyMatch(action -> action.text("actionType")
                                .filter("RemoveAllActionGroups"::equalsIgnoreCase)
                                .isPresent());
    }
}
