package org.tomes.cli;

import java.util.concurrent.Callable;
import org.tomes.app.OpenRegister;
import org.tomes.inventory.Inventory;
import org.tomes.ledger.Actor;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on the register given in the options. */
abstract class OpenRegisterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() {
        return verifiesRegister() ? RegisterAccess.withoutOpeningWarning(spec, register -> run(register, output()))
                : RegisterAccess.with(spec, register -> run(register, output()));
    }

    /** Returns whether the command checks the register as a whole, so that no prior warning is needed. */
    boolean verifiesRegister() {
        return false;
    }

    /** @return exit code */
    abstract int run(OpenRegister register, CommandOutput output);

    CommandSpec spec() {
        return spec;
    }

    TomesCommand root() {
        return TomesCommand.of(spec);
    }

    CommandOutput output() {
        return CommandOutput.of(spec);
    }

    /** @throws Problem if the register has no snapshot */
    static Inventory newestSnapshot(OpenRegister register) {
        return register.azure()
                .inventory()
                .latest()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("finding.noSnapshot")));
    }

    /** Returns the acting person: {@code --as}, otherwise the person chosen for this account, otherwise none. */
    Actor actor(OpenRegister register) {
        return root().context().actors().actor(register, root().as());
    }
}
