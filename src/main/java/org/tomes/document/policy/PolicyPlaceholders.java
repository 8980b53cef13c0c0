package org.tomes.document.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.score.trend.TrendPoint;

/**
 * The placeholders of the cloud security policy. The policy contains requirements; findings in Azure are in the
 * evidence report, and responsibilities in the annexes. In texts written for earlier versions of Tomes, placeholders of
 * statements become rule numbers, and placeholders of parts that have moved are left empty.
 */
final class PolicyPlaceholders {

    /**
     * Parts with Azure data, people and measures, which are now in the evidence report, the annexes or the register.
     */
    private static final String[] MOVED = {"subscription-table", "responsibility-table", "responsibility-gaps",
        "network-map", "network-tables", "rule-tables", "flow-log-table", "role-table", "sign-in", "bastion-table",
        "public-address-table", "vault-table", "defender-plan-table", "secure-score", "diagnostic-setting-table",
        "backup-vault-table", "backup-policy-table", "lock-table", "budget-table", "workspace-table",
        "policy-assignment-table", "measure-figure", "measure-table", "measure-texts", "retired-measure-table"};
    private static final String[] FORMER = {"statement", "statement-counts", "snapshot-date", "score", "score-date",
        "score-target", "subscriptions", "networks", "subnets", "security-groups", "virtual-machines", "vaults",
        "backup-vaults", "budgets", "measures", "measures-implemented", "duties"};

    private PolicyPlaceholders() {
    }

    static PlaceholderCatalog<PolicyData> create() {
        PlaceholderCatalog<PolicyData> placeholders = new PlaceholderCatalog<>();
        RuleParts.addTo(placeholders);
        ScopeParts.addTo(placeholders);
        ResponsibilityParts.addTo(placeholders);
        MeasurePlaceholders.addWordsTo(placeholders);
        counts(placeholders);
        return placeholders.former(FORMER).moved(MOVED);
    }

    /** Adds placeholders for numbers that the company can use in its texts. */
    private static void counts(PlaceholderCatalog<PolicyData> placeholders) {
        placeholders.word("snapshot-date",
                (document, data, argument) -> Inline.plain(data.inventory()
                        .map(inventory -> document.formats()
                                .date(inventory.snapshot().capturedAt().atZone(data.metadata().zone()).toLocalDate()))
                        .orElseGet(() -> missing(document, "noSnapshot"))));
        score(placeholders);
        count(placeholders, "subscriptions", ResourceType.SUBSCRIPTION, Inventory::subscriptions);
        count(placeholders, "networks", ResourceType.VIRTUAL_NETWORK, Inventory::networks);
        count(placeholders, "subnets", ResourceType.VIRTUAL_NETWORK, Inventory::subnets);
        count(placeholders, "security-groups", ResourceType.SECURITY_GROUP, Inventory::securityGroups);
        count(placeholders, "virtual-machines", ResourceType.VIRTUAL_MACHINE, Inventory::virtualMachines);
        count(placeholders, "vaults", ResourceType.KEY_VAULT, Inventory::keyVaults);
        count(placeholders, "backup-vaults", ResourceType.RECOVERY_VAULT, Inventory::recoveryVaults);
        count(placeholders, "budgets", ResourceType.BUDGET, Inventory::budgets);
        placeholders.word("statement-counts", (document, data, argument) -> Inline
                .plain(new StatementResultText(document.texts(), document.formats()).counts(data.statements())));
    }

    private static void score(PlaceholderCatalog<PolicyData> placeholders) {
        placeholders.word("score", (document, data, argument) -> latest(document, data,
                point -> document.formats().percent(point.fraction())));
        placeholders.word("score-date",
                (document, data, argument) -> latest(document, data, point -> document.formats().date(point.day())));
        placeholders.word("score-target",
                (document, data,
                        argument) -> Inline.plain(data.scoreTarget()
                                .map(target -> document.formats().percent(target.target()))
                                .orElseGet(() -> missing(document, "noTarget"))));
    }

    private static List<Inline> latest(DocumentBuilder document, PolicyData data, Function<TrendPoint, String> textOf) {
        Optional<TrendPoint> latest = data.score().aggregate().latest();
        return Inline.plain(latest.map(textOf).orElseGet(() -> missing(document, "noScore")));
    }

    /**
     * Adds a placeholder for the number of resources in the snapshot, or a note that the snapshot does not cover the
     * type.
     */
    private static void count(PlaceholderCatalog<PolicyData> placeholders, String name, ResourceType type,
            Function<Inventory, List<?>> resourcesOf) {
        placeholders.word(name, (document, data, argument) -> Inline.plain(data.inventory()
                .filter(inventory -> inventory.covers(type))
                .map(inventory -> document.formats().number(resourcesOf.apply(inventory).size()))
                .orElseGet(() -> missing(document, data.inventory().isEmpty() ? "noSnapshot" : "notInSnapshot"))));
    }

    private static String missing(DocumentBuilder document, String reasonKey) {
        return document.texts().get("draft.value." + reasonKey);
    }
}
