package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeKind;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangePolicy;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.ledger.Actor;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Change records, from the request to the proof. */
@Command(name = "change",
        subcommands = {ChangeCommand.ListAll.class, ChangeCommand.Show.class, ChangeCommand.Add.class,
            ChangeCommand.Set.class, ChangeStepCommands.Submit.class, ChangeStepCommands.Approve.class,
            ChangeStepCommands.Reject.class, ChangeStepCommands.Revise.class, ChangeStepCommands.Withdraw.class,
            ChangeStepCommands.Implement.class, ChangeStepCommands.Verify.class, ChangeStepCommands.Close.class,
            ChangeUnrecordedCommand.class, ChangeUnrecordedCommand.Record.class, ChangeUnrecordedCommand.Raise.class,
            ChangeCommand.Policy.class, DataSheetCommands.OfChange.class})
final class ChangeCommand extends CommandGroup {

    /** Prints only the number, for use in scripts; the whole record with {@code --json}. */
    static int written(ChangeRecord change, OpenRegister register, CommandOutput output) {
        if (output.isJson()) {
            output.json(Map.of("change", ChangeJson.of(register).of(change)));
        } else {
            output.line(String.valueOf(change.number()));
        }
        return 0;
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Option(names = "--state", paramLabel = "STATE", descriptionKey = "tomes.option.change-state")
        private ChangeState state;

        @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "tomes.option.change-kind")
        private ChangeKind kind;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<ChangeRecord> changes = register.records()
                    .changes()
                    .all()
                    .stream()
                    .filter(change -> (state == null || change.state() == state)
                            && (kind == null || change.kind() == kind))
                    .toList();
            ChangeJson json = ChangeJson.of(register);
            if (output.isJson()) {
                output.json(Map.of("changes", changes.stream().map(json::of).toList()));
                return 0;
            }
            Texts texts = output.texts();
            output.table(
                    List.of(texts.get("change.field.number"), texts.get("change.field.kind"),
                            texts.get("change.field.title"), texts.get("change.field.state"),
                            texts.get("change.field.requester")),
                    changes.stream()
                            .map(change -> List.of(String.valueOf(change.number()), texts.name("change", change.kind()),
                                    change.title(), texts.name("change", change.state()),
                                    Objects.toString(json.names().of(change.course().requester()), "")))
                            .toList());
            return 0;
        }
    }

    @Command(name = "show")
    static final class Show extends RegisterCommand {

        @Parameters(paramLabel = "NUMBER", descriptionKey = "tomes.parameter.change")
        private String number;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ChangeRecord change = register.records().changes().get(number);
            ChangeJson json = ChangeJson.of(register);
            if (output.isJson()) {
                Map<String, Object> shown = new LinkedHashMap<>(json.of(change));
                shown.put("history", json.history(register.records().changes().history(change)));
                register.records()
                        .changes()
                        .difference(change)
                        .ifPresent(difference -> shown.put("difference", DifferenceJson.of(difference)));
                register.records().changes().traffic(change).ifPresent(traffic -> shown.put("traffic", traffic));
                output.json(Map.of("change", shown));
            } else {
                ChangeSheet.print(change, register, json, output);
            }
            return 0;
        }
    }

    @Command(name = "add")
    static final class Add extends RegisterCommand {

        @Mixin
        private ChangeOptions options;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            if (options.title == null || options.kind == null) {
                throw new Problem(ProblemKind.USAGE,
                        Message.of("cli.missingParameter", options.kind == null ? "--kind" : "--title"));
            }
            Actor actor = actor(register);
            Optional<PersonId> requester = actor.person().isEmpty() ? Optional.empty()
                    : Optional.of(register.records().people().get(actor.person()).id());
            ChangeRecord draft = ChangeRecord.draft(options.kind, options.title.strip(), ChangePlan.NONE, requester,
                    ChangeLinks.NONE);
            return written(register.records().changes().add(actor, options.applyTo(draft, register)), register, output);
        }
    }

    @Command(name = "set")
    static final class Set extends RegisterCommand {

        @Parameters(paramLabel = "NUMBER", descriptionKey = "tomes.parameter.change")
        private String number;

        @Mixin
        private ChangeOptions options;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ChangeRecord change = register.records().changes().get(number);
            return written(register.records().changes().change(actor(register), options.applyTo(change, register)),
                    register, output);
        }
    }

    /** Shows or sets the company's approval policy for changes. */
    @Command(name = "policy")
    static final class Policy extends RegisterCommand {

        @Option(names = "--self-approval", arity = "1", paramLabel = "true|false",
                descriptionKey = "tomes.option.self-approval")
        private Boolean selfApproval;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ChangePolicy policy = register.records().changes().policy();
            if (selfApproval != null) {
                policy = register.records()
                        .changes()
                        .setPolicy(actor(register), new ChangePolicy(selfApproval, policy.revision()));
            }
            if (output.isJson()) {
                output.json(Map.of("policy", Map.of("selfApproval", policy.selfApproval())));
            } else {
                output.line(output.texts().get(policy.selfApproval() ? "change.policy.self" : "change.policy.strict"));
            }
            return 0;
        }
    }
}
