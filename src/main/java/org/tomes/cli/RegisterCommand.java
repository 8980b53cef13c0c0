package org.tomes.cli;

import java.util.concurrent.Callable;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.ledger.ChainHead;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works on the register given in the options. */
abstract class RegisterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() {
        TomesCommand root = root();
        return root.context().with(root.place(), root.passphrase(), register -> {
            root.context().settings().readWarning().ifPresent(output()::note);
            if (!verifiesRegister()) {
                register.openingWarning().ifPresent(caution -> {
                    output().note(caution);
                    root.cautioned(caution);
                });
            }
            ChainHead before = register.records().trail().head();
            int code = run(register, output());
            register.register()
                    .clockRemark()
                    .filter(remark -> !register.records().trail().head().equals(before))
                    .ifPresent(output()::note);
            return code;
        });
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
        return (TomesCommand) spec.root().userObject();
    }

    CommandOutput output() {
        return CommandOutput.of(spec);
    }

    /** Returns the acting person: {@code --as}, otherwise the person chosen for this account, otherwise none. */
    Actor actor(OpenRegister register) {
        return root().context().actors().actor(register, root().as());
    }
}
