package org.tomes.cli;

import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only groups other commands, such as {@code measure}; without a subcommand it lists them. */
abstract class CommandGroup implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public final void run() {
        throw new Problem(ProblemKind.USAGE,
                Message.of("cli.noCommand", String.join(", ", spec.subcommands().keySet())));
    }
}
