package org.tomes.cli;

import java.util.function.Function;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.ChainHead;
import picocli.CommandLine.Model.CommandSpec;

/** Opens the register given in the options of a command, with the notes on its state, its settings and the clock. */
final class RegisterAccess {

    private RegisterAccess() {
    }

    /** Opens the register, runs the work with it, and closes it. */
    static <T> T with(CommandSpec command, Function<OpenRegister, T> work) {
        return open(command, true, work);
    }

    /** Like {@link #with}, for a command that checks the register itself, so that no prior warning is needed. */
    static <T> T withoutOpeningWarning(CommandSpec command, Function<OpenRegister, T> work) {
        return open(command, false, work);
    }

    private static <T> T open(CommandSpec command, boolean warns, Function<OpenRegister, T> work) {
        TomesCommand root = TomesCommand.of(command);
        CommandOutput output = CommandOutput.of(command);
        return root.context().with(root.place(), root.passphrase(), register -> {
            root.context().settings().readWarning().ifPresent(output::note);
            register.openingWarning().filter(warning -> warns).ifPresent(warning -> {
                output.note(warning);
                root.cautioned(warning);
            });
            ChainHead before = register.records().trail().head();
            T result = work.apply(register);
            register.register()
                    .clockRemark()
                    .filter(remark -> !register.records().trail().head().equals(before))
                    .ifPresent(output::note);
            return result;
        });
    }
}
