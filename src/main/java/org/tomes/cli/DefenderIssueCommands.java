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
import org.tomes.inventory.OpenSecurityIssue;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;

/** Commands that list open Defender for Cloud entries in the newest snapshot, with their age in days. */
final class DefenderIssueCommands {

    private DefenderIssueCommands() {
    }

    @Command(name = "alerts")
    static final class Alerts extends ListOpen {

        Alerts() {
            super("alerts", ResourceType.SECURITY_ALERT);
        }

        @Override
        List<OpenSecurityIssue> risks(Inventory newest) {
            return OpenSecurityIssue.alerts(newest);
        }
    }

    @Command(name = "vulnerabilities")
    static final class Vulnerabilities extends ListOpen {

        Vulnerabilities() {
            super("vulnerabilities", ResourceType.SUB_ASSESSMENT);
        }

        @Override
        List<OpenSecurityIssue> risks(Inventory newest) {
            return OpenSecurityIssue.vulnerabilities(newest);
        }

        @Override
        List<String> undecided(Inventory newest) {
            return OpenSecurityIssue.undecidedVulnerabilities(newest);
        }
    }

    abstract static class ListOpen extends OpenRegisterCommand {

        private static final int MAX_NAMED = 5;

        private final String field;
        private final ResourceType type;

        /** @param field field of the JSON output */
        ListOpen(String field, ResourceType type) {
            this.field = field;
            this.type = type;
        }

        abstract List<OpenSecurityIssue> risks(Inventory newest);

        /** Returns the names of entries whose state the snapshot does not contain. */
        List<String> undecided(Inventory newest) {
            return List.of();
        }

        @Override
        final int run(OpenRegister register, CommandOutput output) {
            Inventory newest = newestSnapshot(register);
            Instant now = root().context().clock().instant();
            List<OpenSecurityIssue> risks = risks(newest);
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
                                    .collect(Collectors.groupingBy(issue -> issue.severity().orElse("Unknown"),
                                            LinkedHashMap::new, Collectors.counting())))
                    .with("undecided", undecided)
                    .with(field, risks, issue -> json(issue, now)), () -> table(risks, now, output));
        }

        private static JsonObject json(OpenSecurityIssue issue, Instant now) {
            return JsonObject.of("title", issue.title())
                    .with("severity", issue.severity())
                    .with("resource", issue.resource())
                    .with("since", issue.since())
                    .with("days", days(issue, now));
        }

        private static Optional<Long> days(OpenSecurityIssue issue, Instant now) {
            return issue.since()
                    .filter(moment -> !moment.isAfter(now))
                    .map(moment -> Duration.between(moment, now).toDays());
        }

        private static String severity(OpenSecurityIssue issue, Texts texts) {
            return issue.severity()
                    .map(word -> Stream.of(Severity.values())
                            .filter(severity -> severity.name().equalsIgnoreCase(word))
                            .findFirst()
                            .map(severity -> texts.name("finding", severity))
                            .orElse(word))
                    .orElse("–");
        }

        private static void table(List<OpenSecurityIssue> risks, Instant now, CommandOutput output) {
            Texts texts = output.texts();
            output.table(risks, column("finding.field.severity", issue -> severity(issue, texts)),
                    columnOrDash("inventory.days", issue -> days(issue, now)),
                    column("finding.field.name", OpenSecurityIssue::resource),
                    column("finding.field.headline", OpenSecurityIssue::title));
        }
    }
}
