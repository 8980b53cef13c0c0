package org.tomes.check.keyvault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.RequiredLists;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.AlertRule;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.inventory.view.KeyVault;
import org.tomes.text.Message;

/**
 * Checks that alerts are sent when a vault refuses access (401, 403), and when it is accessed from an unknown address.
 * A metric alert covers refused access. Defender for Key Vault, which learns the usual addresses, covers unknown ones.
 * A log query leaves the result undecided, because only its text shows what it detects.
 */
final class AccessAlerts extends KeyVaultCheck {

    private static final List<String> REFUSED = List.of("401", "403", "unauthorized", "forbidden");
    /** Operators with which a rule also fires when there are few results. */
    private static final Set<String> FEW = Set.of("LessThan", "LessThanOrEqual", "Equals");
    private static final List<String> ADDRESS = List.of("calleripaddress", "clientip", "callerip");
    private static final List<String> VAULT_LOGS = List.of("keyvault", "azkvauditlogs", "microsoft.keyvault", "vaults");

    AccessAlerts() {
        super("key-vault.access-alerts", Severity.LOW, ControlRef.direct("A.8.16"), ControlRef.supporting("A.5.25"));
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(RequiredLists.ofMet(ResourceType.ALERT_PROCESSING_RULE),
                RequiredLists.ofNotMet(ResourceType.METRIC_ALERT, ResourceType.LOG_QUERY_ALERT),
                RequiredLists.ofNotMet(ResourceType.DIAGNOSTIC_SETTING).unless(AccessAlerts::areAlwaysIncomplete));
    }

    @Override
    protected Assessment assess(KeyVault vault, CheckContext context) {
        CheckedResource subject = CheckedResource.of(vault);
        VaultAlertRules rules = VaultAlertRules.of(vault, context);
        Optional<Boolean> defender = defenderWatches(vault, context);
        boolean refused = rules.mayNotify(AccessAlerts::matchesRefusedAccess);
        boolean unknown = defender.orElse(false) || rules.mayNotify(AccessAlerts::matchesAddresses);
        if (refused && unknown) {
            if (defender.orElse(false) && rules.notifies(AccessAlerts::countsAllRefused)) {
                return met(subject, "both");
            }
            boolean isSent = rules.notifies(AccessAlerts::matchesRefusedAccess)
                    && (defender.orElse(false) || rules.notifies(AccessAlerts::matchesAddresses));
            return isSent ? notAssessed(subject, "query") : typeNotRead(subject, ResourceType.ACTION_GROUP);
        }
        if (refused && defender.isEmpty()) {
            return typeNotRead(subject, ResourceType.DEFENDER_PLAN);
        }
        List<Message> missing = new ArrayList<>();
        if (!refused) {
            missing.add(reason("no-refused"));
        }
        if (!unknown) {
            missing.add(reason(defender.isPresent() ? "no-unknown" : "no-unknown-unread"));
        }
        return notMet(subject,
                missing.stream()
                        .reduce((message, other) -> Message.of("check.reason.joined", message, other))
                        .orElseThrow());
    }

    /** Whether the alerts would be incomplete, to whichever workspace the logs of the vault are sent. */
    private static boolean areAlwaysIncomplete(CheckContext context, ResourceId id) {
        return context.inventory().find(id).map(KeyVault::of).filter(vault -> {
            VaultAlertRules rules = VaultAlertRules.assumingAllWorkspaces(vault, context);
            return rules.mayNotify(AccessAlerts::matchesRefusedAccess)
                    && (rules.mayNotify(AccessAlerts::matchesAddresses)
                            || defenderWatches(vault, context).orElse(true));
        }).isEmpty();
    }

    private static boolean matchesRefusedAccess(AlertRule rule) {
        return countsRefused(rule)
                || rule.queries().stream().anyMatch(query -> has(query, VAULT_LOGS) && has(query, REFUSED));
    }

    private static boolean countsRefused(AlertRule rule) {
        return countsResults(rule) && rule.matches()
                .stream()
                .filter(AccessAlerts::isStatus)
                .anyMatch(match -> match.excluded() != match.values().stream().anyMatch(AccessAlerts::isRefusal));
    }

    /**
     * Whether the rule counts all refused requests, because no other dimension, such as the operation, limits the
     * counted results.
     */
    private static boolean countsAllRefused(AlertRule rule) {
        return countsRefused(rule) && rule.matches()
                .stream()
                .allMatch(match -> isStatus(match) || match.name().equals("metricName")
                        || match.name().equals("operator"));
    }

    private static boolean isStatus(AlertRule.Match match) {
        return match.name().toLowerCase(Locale.ROOT).startsWith("statuscode");
    }

    /**
     * Whether the rule fires when the vault returns many results, independently of other conditions. All criteria of a
     * rule must be met at the same time (Microsoft Learn, "Metric alerts").
     */
    private static boolean countsResults(AlertRule rule) {
        List<String> metrics = values(rule, "metricName");
        return metrics.size() == 1 && metrics.getFirst().equalsIgnoreCase("ServiceApiResult")
                && values(rule, "operator").stream().noneMatch(FEW::contains);
    }

    private static List<String> values(AlertRule rule, String name) {
        return rule.matches()
                .stream()
                .filter(match -> match.name().equals(name))
                .flatMap(match -> match.values().stream())
                .toList();
    }

    private static boolean isRefusal(String status) {
        return REFUSED.contains(status) || status.equalsIgnoreCase("4xx");
    }

    private static boolean matchesAddresses(AlertRule rule) {
        return rule.queries().stream().anyMatch(query -> has(query, VAULT_LOGS) && has(query, ADDRESS));
    }

    private static boolean has(String query, List<String> words) {
        String lower = query.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    /** Whether Defender monitors the vault; empty if the plan was not read. */
    private static Optional<Boolean> defenderWatches(KeyVault vault, CheckContext context) {
        return context.inventory()
                .defenderPlans()
                .stream()
                .filter(plan -> plan.name().equalsIgnoreCase("KeyVaults") && plan.tier().isPresent()
                        && plan.id().parent().filter(vault.id()::isWithin).isPresent())
                .map(DefenderPlan::isOn)
                .reduce(Boolean::logicalOr);
    }
}
