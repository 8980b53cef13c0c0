package org.tomes.cli;

import java.util.List;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that move a change from one state to the next, on behalf of the acting person. */
final class ChangeStepCommands {

    private ChangeStepCommands() {
    }

    /** The options common to these commands. */
    abstract static class OneStep extends OpenRegisterCommand {

        @Parameters(paramLabel = "NUMBER", descriptionKey = "tomes.parameter.change")
        private String number;

        @Option(names = "--date", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.step-date")
        private String date;

        String remark() {
            return "";
        }

        /** Returns notes about the step that was taken. */
        List<Message> notes(OpenRegister register, ChangeRecord change) {
            return List.of();
        }

        @Override
        final int run(OpenRegister register, CommandOutput output) {
            ChangeRecord change = register.records().changes().get(number);
            ChangeRecord moved = register.records()
                    .changes()
                    .applyStep(actor(register), change, CliConstants.parse(ChangeStep.class, spec().name()),
                            new ChangeStepInput(DateOptions.read("--date", date), remark()));
            notes(register, moved).forEach(output::note);
            return ChangeCommand.replied(moved, register, output, output.texts()
                    .get("change.moved", String.valueOf(moved.number()), output.texts().name("change", moved.state())));
        }
    }

    @Command(name = "submit")
    static final class Submit extends OneStep {
    }

    @Command(name = "approve")
    static final class Approve extends OneStep {

        @Option(names = "--remark", paramLabel = "R", defaultValue = "", descriptionKey = "tomes.option.step-remark")
        private String remark;

        @Override
        String remark() {
            return remark;
        }
    }

    @Command(name = "reject")
    static final class Reject extends OneStep {

        @Option(names = "--reason", paramLabel = "R", defaultValue = "", descriptionKey = "tomes.option.reason")
        private String reason;

        @Override
        String remark() {
            return reason;
        }
    }

    @Command(name = "revise")
    static final class Revise extends OneStep {
    }

    @Command(name = "withdraw")
    static final class Withdraw extends OneStep {
    }

    @Command(name = "implement")
    static final class Implement extends OneStep {
    }

    @Command(name = "verify")
    static final class Verify extends OneStep {

        @Option(names = "--result", paramLabel = "R", defaultValue = "", descriptionKey = "tomes.option.step-result")
        private String result;

        @Override
        List<Message> notes(OpenRegister register, ChangeRecord change) {
            return register.objectionsToVerifying(change);
        }

        @Override
        String remark() {
            return result;
        }
    }

    @Command(name = "close")
    static final class Close extends OneStep {
    }
}
