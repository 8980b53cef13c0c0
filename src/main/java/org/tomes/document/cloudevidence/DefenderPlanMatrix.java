package org.tomes.document.cloudevidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.document.compose.AzureText;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.text.Texts;

/** The Defender for Cloud plans as a matrix, with a row for each plan and a column for each subscription. */
final class DefenderPlanMatrix {

    /**
     * Maximum number of columns that are wide enough to be readable. Further subscriptions are in a separate matrix.
     */
    private static final int COLUMNS = 5;

    private final Texts texts;
    private final AzureText words;
    private final Map<String, Map<String, DefenderPlan>> plans = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> subscriptions;

    DefenderPlanMatrix(DocumentBuilder document, Inventory inventory) {
        this.texts = document.texts();
        this.words = new AzureText(texts);
        ScopeLabels labels = new ScopeLabels(texts, inventory);
        inventory.defenderPlans()
                .forEach(plan -> plans.computeIfAbsent(plan.name(), name -> new HashMap<>())
                        .putIfAbsent(labels.subscription(plan.subscription()), plan));
        this.subscriptions = inventory.defenderPlans()
                .stream()
                .map(plan -> labels.subscription(plan.subscription()))
                .distinct()
                .sorted()
                .toList();
    }

    List<TableBuilder> tables() {
        List<TableBuilder> tables = new ArrayList<>();
        for (int first = 0; first < subscriptions.size(); first += COLUMNS) {
            tables.add(table(subscriptions.subList(first, Math.min(first + COLUMNS, subscriptions.size()))));
        }
        return tables;
    }

    private TableBuilder table(List<String> shownSubscriptions) {
        TableBuilder table = new TableBuilder(texts, "cloudevidence.plans").rowHeads().column("plan", 5);
        shownSubscriptions.forEach(subscription -> table.centredColumn(subscription, 4));
        List<String> off = new ArrayList<>();
        plans.entrySet().stream().sorted(Comparator.comparing(entry -> words.plan(entry.getKey()))).forEach(entry -> {
            Map<String, DefenderPlan> bySubscription = entry.getValue();
            if (isOffEverywhere(bySubscription)) {
                off.add(name(entry.getKey(), bySubscription));
                return;
            }
            List<String> cells = new ArrayList<>();
            cells.add(name(entry.getKey(), bySubscription));
            shownSubscriptions
                    .forEach(subscription -> cells.add(tier(Optional.ofNullable(bySubscription.get(subscription)))));
            table.row(cells.toArray(String[]::new));
        });
        if (!off.isEmpty()) {
            List<String> cells = new ArrayList<>(List.of(String.join(", ", off)));
            shownSubscriptions.forEach(subscription -> cells.add(texts.get("cloudevidence.plans.off")));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /** Whether the plan is known to be off in all subscriptions. All such plans are listed together in the last row. */
    private boolean isOffEverywhere(Map<String, DefenderPlan> bySubscription) {
        return bySubscription.size() == subscriptions.size()
                && bySubscription.values().stream().allMatch(plan -> plan.tier().isPresent() && !plan.isOn());
    }

    private String name(String plan, Map<String, DefenderPlan> bySubscription) {
        String planName = words.plan(plan);
        return bySubscription.values().stream().anyMatch(defenderPlan -> defenderPlan.deprecated().orElse(false))
                ? texts.get("cloudevidence.plans.deprecated", planName)
                : planName;
    }

    private String tier(Optional<DefenderPlan> plan) {
        if (plan.flatMap(DefenderPlan::tier).isEmpty()) {
            return texts.get("document.format.unknown");
        }
        return plan.get().isOn()
                ? plan.get()
                        .subPlan()
                        .map(sub -> texts.get("cloudevidence.plans.onWith", words.subPlan(sub)))
                        .orElseGet(() -> texts.get("cloudevidence.plans.on"))
                : texts.get("cloudevidence.plans.off");
    }
}
