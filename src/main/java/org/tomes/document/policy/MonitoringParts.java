package org.tomes.document.policy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.AzureNames;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DefenderPlan;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.text.Texts;

/** What watches over the cloud: Defender plans, Secure Score and logs. */
final class MonitoringParts {

    private MonitoringParts() {
    }

    static void addTo(PlaceholderCatalog<Facts> vocabulary) {
        vocabulary.part("defender-plan-table",
                (manuscript, facts, arguments) -> new SnapshotFacts(manuscript, facts).table("policy.monitoring.plans",
                        ResourceType.DEFENDER_PLAN, inventory -> plans(manuscript, inventory)));
        vocabulary.part("secure-score", (manuscript, facts, arguments) -> new ScorePart(manuscript, facts).write());
        vocabulary.part("diagnostic-setting-table",
                (manuscript, facts, arguments) -> new SnapshotFacts(manuscript, facts).table(
                        "policy.monitoring.settings.caption", ResourceType.DIAGNOSTIC_SETTING,
                        inventory -> settings(manuscript, inventory)));
    }

    private static TableBuilder plans(DocumentBuilder manuscript, Inventory inventory) {
        AzureNames places = new AzureNames(manuscript.texts(), inventory);
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.monitoring.plans").column("subscription", 4)
                .column("plan", 4)
                .column("tier", 3)
                .column("state", 2);
        for (DefenderPlan plan : inventory.defenderPlans()) {
            table.row(places.subscription(plan.subscription()), plan(manuscript.texts(), plan),
                    Stream.concat(plan.tier().stream(), plan.subPlan().stream()).collect(Collectors.joining(", ")),
                    manuscript.formats().yesNo(plan.tier().map(tier -> plan.isOn())));
        }
        return table;
    }

    private static String plan(Texts texts, DefenderPlan plan) {
        return plan.deprecated().orElse(false) ? texts.get("policy.monitoring.plans.deprecated", plan.name())
                : plan.name();
    }

    private static TableBuilder settings(DocumentBuilder manuscript, Inventory inventory) {
        AzureNames places = new AzureNames(manuscript.texts(), inventory);
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.monitoring.settings").column("resource", 4)
                .column("name", 3)
                .column("logs", 4)
                .column("target", 4);
        inventory.diagnosticSettings()
                .forEach(setting -> table.row(places.of(setting.source()), setting.name(),
                        manuscript.formats().orDash(logs(setting)), manuscript.formats().orDash(targets(setting))));
        return table;
    }

    private static String logs(DiagnosticSetting setting) {
        return setting.logs()
                .stream()
                .filter(log -> log.enabled().orElse(false))
                .map(DiagnosticSetting.Log::category)
                .collect(Collectors.joining(", "));
    }

    private static String targets(DiagnosticSetting setting) {
        return Stream
                .concat(Stream.of(setting.workspace(), setting.storage())
                        .flatMap(target -> target.stream().map(ResourceId::name)), setting.eventHub().stream())
                .collect(Collectors.joining(", "));
    }
}
