package org.tomes.policy.cloud;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Places;
import org.tomes.policy.compose.Section;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.text.Texts;

/** Who watches what, how often, and what happens with critical findings; plans, Secure Score and logs. */
final class MonitoringSection implements Section<PolicyFacts> {

    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");

    @Override
    public String name() {
        return "monitoring";
    }

    @Override
    public void write(Manuscript manuscript, PolicyFacts facts) {
        manuscript.part("policy.monitoring.recommendations");
        manuscript.paragraphs("policy.monitoring.recommendations.text");
        Duties.write(manuscript, facts, "defender", "secure-score", "logging", "incident");
        manuscript.table(deadlines(manuscript.texts()));
        manuscript.part("policy.monitoring.critical");
        manuscript.steps("policy.monitoring.critical.list");
        Found found = new Found(manuscript, facts);
        manuscript.part("policy.monitoring.plans");
        manuscript.paragraphs("policy.monitoring.plans.text");
        found.table("policy.monitoring.plans", ResourceType.DEFENDER_PLAN, inventory -> plans(manuscript, inventory));
        new ScorePart(manuscript, facts).write();
        manuscript.part("policy.monitoring.logs");
        manuscript.paragraphs("policy.monitoring.logs.text");
        found.table("policy.monitoring.settings.caption", ResourceType.DIAGNOSTIC_SETTING, inventory -> settings(manuscript, inventory));
    }

    /** One text for each severity, its cells separated by bars. */
    private static TableBuilder deadlines(Texts texts) {
        TableBuilder table = new TableBuilder(texts, "policy.monitoring.deadlines").rowHeads()
                .column("severity", 3).column("assess", 4).column("fix", 4).column("accept", 5);
        SEVERITIES.forEach(severity -> table.row(texts.get("policy.monitoring.deadlines." + severity).split("\\|")));
        return table;
    }

    private static TableBuilder plans(Manuscript manuscript, Inventory inventory) {
        Places places = new Places(manuscript.texts(), inventory);
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.monitoring.plans")
                .column("subscription", 4).column("plan", 4).column("tier", 3).column("state", 2);
        for (DefenderPlan plan : inventory.defenderPlans()) {
            table.row(places.subscription(plan.subscription()), plan(manuscript.texts(), plan),
                    Stream.concat(plan.tier().stream(), plan.subPlan().stream()).collect(Collectors.joining(", ")),
                    manuscript.formats().yesNo(plan.tier().map(tier -> plan.isOn())));
        }
        return table;
    }

    private static String plan(Texts texts, DefenderPlan plan) {
        return plan.deprecated().orElse(false) ? texts.get("policy.monitoring.plans.deprecated", plan.name()) : plan.name();
    }

    private static TableBuilder settings(Manuscript manuscript, Inventory inventory) {
        Places places = new Places(manuscript.texts(), inventory);
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.monitoring.settings")
                .column("resource", 4).column("name", 3).column("logs", 4).column("target", 4);
        inventory.diagnosticSettings().forEach(setting -> table.row(places.of(setting.source()), setting.name(),
                manuscript.formats().orDash(logs(setting)), manuscript.formats().orDash(targets(setting))));
        return table;
    }

    private static String logs(DiagnosticSetting setting) {
        return setting.logs().stream().filter(log -> log.enabled().orElse(false)).map(DiagnosticSetting.Log::category)
                .collect(Collectors.joining(", "));
    }

    private static String targets(DiagnosticSetting setting) {
        return Stream.concat(Stream.of(setting.workspace(), setting.storage()).flatMap(target -> target.stream().map(ResourceId::name)),
                setting.eventHub().stream()).collect(Collectors.joining(", "));
    }
}
