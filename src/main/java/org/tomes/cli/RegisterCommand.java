package org.tomes.cli;

import java.util.concurrent.Callable;
import org.tomes.app.OpenRegister;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates and updates a register on a server, and copies and moves registers. */
@Command(name = "register",
        subcommands = {RegisterCommand.Create.class, RegisterCommand.Update.class, RegisterTransferCommands.Copy.class,
            RegisterTransferCommands.Move.class, RegisterRightsCommands.Rights.class,
            RegisterRightsCommands.Login.class})
final class RegisterCommand extends CommandGroup {

    private abstract static class OnServer implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public final Integer call() {
            TomesCommand root = TomesCommand.of(spec);
            RegisterLocation place = root.place();
            if (place instanceof RegisterFile) {
                throw new Problem(ProblemKind.USAGE, Message.of("storage.server.onlyServers", place.label()));
            }
            return run(root, CommandOutput.of(spec));
        }

        abstract int run(TomesCommand root, CommandOutput output);
    }

    @Command(name = "create")
    static final class Create extends OnServer {

        @Override
        int run(TomesCommand root, CommandOutput output) {
            try (OpenRegister register = root.context().create(root.place(), root.passphrase(), empty -> {
            })) {
                String place = register.register().place().label();
                return output.reply(() -> JsonObject.of("register", place), place);
            }
        }
    }

    @Command(name = "update")
    static final class Update extends OnServer {

        @Override
        int run(TomesCommand root, CommandOutput output) {
            boolean updated = root.context().update(root.place(), root.passphrase());
            return output.reply(() -> JsonObject.of("register", root.place().label()).with("updated", updated),
                    Message.of(updated ? "cli.registerUpdated" : "cli.registerNotOlder", root.place().label()));
        }
    }
}
