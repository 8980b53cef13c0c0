package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.OpenRisk;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;

/** Commands that list open entries of Defender for Cloud in the newest snapshot, with their age in days. */
final class AzureRiskCommands {

    private AzureRiskCommands() {
    }

    @Command(name = "alerts")
    static final class Alerts extends ListOpen {

        Alerts() {
            super("alerts", ResourceType.SECURITY_ALERT);
        }

        @Override
        List<OpenRisk> risks(Inventory newest) {
            return OpenRisk.alerts(newest);
        }
    }

    @Command(name = "vulnerabilities")
    static final class Vulnerabilities extends ListOpen {

        Vulnerabilities() {
            super("vulnerabilities", ResourceType.SUB_ASSESSMENT);
        }

        @Override
        List<OpenRisk> risks(Inventory newest) {
            return OpenRisk.vulnerabilities(newest);
        }

        @Override
        List<String> undecided(Inventory newest) {
            return OpenRisk.undecidedVulnerabilities(newest);
        }
    }

    abstract static class ListOpen extends RegisterCommand {

        private static final int MAX_NAMED = 5;

        private final String field;
        private final ResourceType type;

        /** @param field field of the JSON output */
        ListOpen(String field, ResourceType type) {
            this.field = field;
            this.type = type;
        }

        abstract List<OpenRisk> risks(Inventory newest);

        /** Returns the names of entries whose state the snapshot does not contain. */
        List<String> undecided(Inventory newest) {
            return List.of();
        }

        @Override
        final int run(OpenRegister register, CommandOutput output) {
            Inventory newest = register.azure()
                    .inventory()
                    .latest()
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("finding.noSnapshot")));
            Instant now = root().context().clock().instant();
            List<OpenRisk> risks = risks(newest);
            if (!newest.covers(type)) {
                output.note(Message.of("inventory.notCollected", type.text()));
            }
            List<String> undecided = undecided(newest);
            if (!undecided.isEmpty()) {
                output.note(Message.of("inventory.undecided", undecided.size(),
                        undecided.stream().limit(MAX_NAMED).collect(Collectors.joining(", "))));
            }
            return output.reply(() -> JsonObject.of("snapshot", newest.snapshot().number())
                    .with("collected", newest.covers(type))
                    .with("bySeverity",
                            risks.stream()
                                    .collect(Collectors.groupingBy(risk -> risk.severity().orElse("Unknown"),
                                            LinkedHashMap::new, Collectors.counting())))
                    .with("undecided", undecided)
                    .with(field, risks, risk -> json(risk, now)), () -> table(risks, now, output));
        }

        private static JsonObject json(OpenRisk risk, Instant now) {
            return JsonObject.of("title", risk.title())
                    .with("severity", risk.severity())
                    .with("resource", risk.resource())
                    .with("since", risk.since())
                    .with("days", days(risk, now));
        }

        private static Optional<Long> days(OpenRisk risk, Instant now) {
            return risk.since()
                    .filter(moment -> !moment.isAfter(now))
                    .map(moment -> Duration.between(moment, now).toDays());
        }

        private static String severity(OpenRisk risk, Texts texts) {
            return risk.severity()
                    .map(word -> Stream.of(Severity.values())
                            .filter(severity -> severity.name().equalsIgnoreCase(word))
                            .findFirst()
                            .map(severity -> texts.name("finding", severity))
                            .orElse(word))
                    .orElse("–");
        }

        private static void table(List<OpenRisk> risks, Instant now, CommandOutput output) {
            Texts texts = output.texts();
            output.table(risks, column("finding.field.severity", risk -> severity(risk, texts)),
                    columnOrDash("inventory.days", risk -> days(risk, now)),
                    column("finding.field.name", OpenRisk::resource),
                    column("finding.field.headline", OpenRisk::title));
        }
    }
}
