package org.tomes.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tomes.app.RegisterTransfers.Transferred;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterLocation;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies or moves a whole register between files and servers. */
final class RegisterTransferCommands {

    private RegisterTransferCommands() {
    }

    private abstract static class Transfer implements Callable<Integer> {

        private final String name;

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "tomes.parameter.register-from")
        private RegisterLocation from;

        @Parameters(index = "1", paramLabel = "TO", descriptionKey = "tomes.parameter.register-to")
        private RegisterLocation to;

        @Option(names = "--to-passphrase-file", paramLabel = "FILE", descriptionKey = "tomes.option.to-passphrase")
        private Path secret;

        private boolean encrypted;

        Transfer(String name) {
            this.name = name;
        }

        @Override
        public final Integer call() {
            TomesCommand root = TomesCommand.of(spec);
            if (from.label().equals(to.label())) {
                throw new Problem(ProblemKind.USAGE, Message.of("cli.registerSamePlace", from.label()));
            }
            Transferred transferred = transfer(root, from, to, Optional.ofNullable(secret).map(Secret::in));
            CommandOutput output = CommandOutput.of(spec);
            if (to.isShared() && encrypted || from.isShared() && !to.isShared() && secret == null) {
                output.note(Message.of("cli.copyNotEncrypted", to.label()));
            }
            return tell(transferred, output);
        }

        /** Returns the secret of the source register; called only when the register is about to be opened. */
        final Optional<Secret> askForSecret(TomesCommand root, RegisterLocation source) {
            Optional<Secret> passphrase = root.passphrase(source);
            encrypted = passphrase.isPresent() && !source.isShared();
            return passphrase;
        }

        abstract Transferred transfer(TomesCommand root, RegisterLocation source, RegisterLocation target,
                Optional<Secret> targetSecret);

        private int tell(Transferred transferred, CommandOutput output) {
            int code = output.reply(
                    () -> JsonObject.of(name,
                            JsonObject.of("from", from.label())
                                    .with("to", to.label())
                                    .with("head", AuditCommand.json(transferred.head()))
                                    .with("tables", transferred.tables())
                                    .with("rows", transferred.rows())
                                    .with("replacedCharacters", transferred.replaced())),
                    Message.of("cli.registerTransferred", from.label(), to.label(), transferred.rows(),
                            transferred.tables(), transferred.head().number(), transferred.head().hash()));
            if (transferred.replaced() > 0) {
                output.note(Message.of("cli.replacedCharacters", transferred.replaced()));
            }
            return code;
        }
    }

    @Command(name = "copy")
    static final class Copy extends Transfer {

        Copy() {
            super("copy");
        }

        @Override
        Transferred transfer(TomesCommand root, RegisterLocation source, RegisterLocation target,
                Optional<Secret> targetSecret) {
            return root.context()
                    .with(source, askForSecret(root, source),
                            register -> root.context().transfers().copy(register, target, targetSecret));
        }
    }

    @Command(name = "move")
    static final class Move extends Transfer {

        Move() {
            super("move");
        }

        @Override
        Transferred transfer(TomesCommand root, RegisterLocation source, RegisterLocation target,
                Optional<Secret> targetSecret) {
            if (root.context().isHandedOver()) {
                throw new Problem(ProblemKind.REGISTER, Message.of("cli.moveWhileOpen", source.label()));
            }
            return root.context().transfers().move(source, askForSecret(root, source), target, targetSecret, root.as());
        }
    }
}
