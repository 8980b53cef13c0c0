package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.change.ApprovalRule;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeSubject;
import org.tomes.ledger.Actor;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for change records, from the request to the verification. */
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
        return replied(change, register, output, String.valueOf(change.number()));
    }

    static int replied(ChangeRecord change, OpenRegister register, CommandOutput output, String line) {
        return output.reply(() -> JsonObject.of("change", ChangeJson.of(register).of(change)), line);
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--state", paramLabel = "STATE", descriptionKey = "tomes.option.change-state")
        private ChangeState state;

        @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "tomes.option.change-kind")
        private ChangeSubject kind;

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
            return output.reply(() -> JsonObject.of("changes", changes, json::of), () -> output.table(changes,
                    column("change.field.number", ChangeRecord::number),
                    column("change.field.kind", "change", ChangeRecord::kind),
                    column("change.field.title", ChangeRecord::title),
                    column("change.field.state", "change", ChangeRecord::state),
                    column("change.field.requester", change -> json.names().of(change.approvals().requester()))));
        }
    }

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Parameters(paramLabel = "NUMBER", descriptionKey = "tomes.parameter.change")
        private String number;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ChangeRecord change = register.records().changes().get(number);
            ChangeJson json = ChangeJson.of(register);
            return output.reply(() -> JsonObject.of("change", json(change, register, json)),
                    () -> ChangePrinter.print(change, register, json, output));
        }

        private static JsonObject json(ChangeRecord change, OpenRegister register, ChangeJson json) {
            ChangeService changes = register.records().changes();
            return json.of(change)
                    .with("history", json.history(changes.history(change)))
                    .withIfPresent("difference", changes.difference(change).map(DifferenceJson::of))
                    .withReport("traffic", changes.traffic(change));
        }
    }

    @Command(name = "add")
    static final class Add extends OpenRegisterCommand {

        @Mixin
        private ChangeOptions options;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            if ((options.title == null || options.kind == null) && !options.areCompletedByFindings()) {
                throw new Problem(ProblemKind.USAGE,
                        Message.of("cli.missingParameter", options.kind == null ? "--kind" : "--title"));
            }
            Actor actor = actor(register);
            Optional<PersonId> requester = actor.person().isEmpty() ? Optional.empty()
                    : Optional.of(register.records().people().get(actor.person()).id());
            ChangeRecord draft = options.areCompletedByFindings()
                    ? options.draftOfFindings(register, requester, output.texts())
                    : ChangeRecord.draft(options.kind, options.title.strip(), ChangePlan.NONE, requester,
                            ChangeLinks.NONE);
            ChangeRecord added = register.records().changes().add(actor, options.applyTo(draft, register));
            options.noteUnknownResources(register, output);
            return written(added, register, output);
        }
    }

    @Command(name = "set")
    static final class Set extends OpenRegisterCommand {

        @Parameters(paramLabel = "NUMBER", descriptionKey = "tomes.parameter.change")
        private String number;

        @Mixin
        private ChangeOptions options;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ChangeRecord change = register.records().changes().get(number);
            ChangeRecord changed = register.records()
                    .changes()
                    .change(actor(register), options.applyTo(change, register));
            options.noteUnknownResources(register, output);
            return written(changed, register, output);
        }
    }

    /** Shows or sets the company's rule for approving changes. */
    @Command(name = "policy")
    static final class Policy extends OpenRegisterCommand {

        @Option(names = "--self-approval", arity = "1", paramLabel = "true|false",
                descriptionKey = "tomes.option.self-approval")
        private Boolean selfApproval;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ApprovalRule before = register.records().changes().approvalRule();
            ApprovalRule policy = selfApproval == null ? before
                    : register.records()
                            .changes()
                            .setApprovalRule(actor(register), new ApprovalRule(selfApproval, before.revision()));
            return output.reply(() -> JsonObject.of("policy", JsonObject.of("selfApproval", policy.selfApproval())),
                    Message.of(policy.selfApproval() ? "change.policy.self" : "change.policy.strict"));
        }
    }
}
