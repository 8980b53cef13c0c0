package org.tomes.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.finding.Finding;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows changes in the cloud without an approved change record; exit code 1 if there are any. */
@Command(name = "unrecorded")
final class ChangeUnrecordedCommand extends OpenRegisterCommand {

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "tomes.parameter.snapshot-before")
    private int before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "tomes.parameter.snapshot-after")
    private int after;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        ChangeReconciliation report = register.records().changes().unrecorded(before, after);
        output.reply(() -> ChangeJson.of(register).of(report), () -> {
            Texts texts = output.texts();
            report.unexplained()
                    .forEach(entry -> output
                            .line(line("change.unrecorded.line", entry, numbers(entry.pending()), texts)));
            report.explained()
                    .forEach(entry -> output
                            .line(line("change.explained.line", entry, numbers(entry.changes()), texts)));
            output.line(texts.get("change.unrecorded.count", report.unexplained().size(), report.explained().size()));
            if (!report.notSeen().isEmpty()) {
                output.note(Message.of("inventory.notSeen", report.notSeen().size()));
            }
            report.notCompared().forEach(type -> output.note(Message.of("inventory.notCompared", type.text())));
        });
        return report.unexplained().isEmpty() ? 0 : ProblemKind.CHECK_FAILED.exitCode();
    }

    private static String line(String key, ChangeReconciliation.Entry entry, String numbers, Texts texts) {
        String caller = entry.activity()
                .stream()
                .map(activity -> activity.caller() + " " + activity.time())
                .distinct()
                .collect(Collectors.joining(", "));
        return texts.get(key, texts.get("change.what." + entry.observed().kind().name()),
                entry.observed().resource().id().toString(), numbers.isEmpty() ? "–" : numbers,
                caller.isEmpty() ? "–" : caller);
    }

    private static String numbers(List<ChangeRecord> changes) {
        return changes.stream().map(change -> "#" + change.number()).collect(Collectors.joining(", "));
    }

    /** Returns the unexplained resource with this id or name. */
    private static ChangeReconciliation.Entry entryOf(ChangeReconciliation report, String resource) {
        List<ChangeReconciliation.Entry> candidates = report.unexplained()
                .stream()
                .filter(entry -> entry.observed().resource().id().toString().equalsIgnoreCase(resource.strip())
                        || entry.observed().resource().name().equalsIgnoreCase(resource.strip()))
                .toList();
        if (candidates.size() != 1) {
            throw new Problem(ProblemKind.USAGE, Message.of("cli.change.unrecorded.unknown", resource.strip()));
        }
        return candidates.getFirst();
    }

    /** Creates findings for unrecorded changes. */
    @Command(name = "finding")
    static final class Raise extends OpenRegisterCommand {

        @Parameters(index = "0", paramLabel = "A", descriptionKey = "tomes.parameter.snapshot-before")
        private int before;

        @Parameters(index = "1", paramLabel = "B", descriptionKey = "tomes.parameter.snapshot-after")
        private int after;

        @Parameters(index = "2", arity = "0..*", paramLabel = "ID|NAME",
                descriptionKey = "tomes.parameter.unrecorded-resource")
        private List<String> resources = List.of();

        @Option(names = "--all", descriptionKey = "tomes.option.unrecorded-all")
        private boolean all;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            if (all == !resources.isEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.change.unrecorded.nameOrAll"));
            }
            ChangeReconciliation report = register.records().changes().unrecorded(before, after);
            List<Finding> findings = register.records()
                    .unrecordedFindings()
                    .raise(actor(register),
                            all ? report.unexplained()
                                    : resources.stream().map(resource -> entryOf(report, resource)).distinct().toList(),
                            before, after);
            return output.reply(() -> JsonObject.of("findings", findings, FindingJson.of(register, output.texts())::of),
                    () -> findings.forEach(finding -> output.line(finding.id().toString())));
        }
    }

    /** Creates a draft change record for an unrecorded change. */
    @Command(name = "record")
    static final class Record extends OpenRegisterCommand {

        @Parameters(index = "0", paramLabel = "A", descriptionKey = "tomes.parameter.snapshot-before")
        private int before;

        @Parameters(index = "1", paramLabel = "B", descriptionKey = "tomes.parameter.snapshot-after")
        private int after;

        @Parameters(index = "2", paramLabel = "ID|NAME", descriptionKey = "tomes.parameter.unrecorded-resource")
        private String resource;

        @Option(names = "--reason", paramLabel = "R", defaultValue = "", descriptionKey = "tomes.option.change-reason")
        private String reason;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ChangeReconciliation.Entry entry = entryOf(register.records().changes().unrecorded(before, after),
                    resource);
            ChangeRecord draft = register.records()
                    .changes()
                    .recordAfterTheFact(actor(register), entry, before, after, output.texts());
            if (!reason.isBlank()) {
                draft = register.records()
                        .changes()
                        .change(actor(register), draft.with(draft.kind(), draft.title(),
                                new ChangePlan(reason.strip(), "", "", draft.plan().planned(), ""), draft.links()));
            }
            return ChangeCommand.written(draft, register, output);
        }
    }
}
