package org.tomes.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tomes.app.RecoverySheet;
import org.tomes.backup.StoredBackup;
import org.tomes.passphrase.PassphraseStrength;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Encrypts a register, changes its passphrase, decrypts it, or creates a recovery key. Passphrases come from files,
 * never from arguments that others can see.
 */
@Command(name = "passphrase", subcommands = {PassphraseCommand.SetNew.class, PassphraseCommand.Change.class,
    PassphraseCommand.Remove.class, PassphraseCommand.NewRecoveryKey.class})
final class PassphraseCommand extends CommandGroup {

    abstract static class Changing implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--delete-old-backups", descriptionKey = "tomes.option.delete-old-backups")
        private boolean deleteOld;

        /** @param current passphrase from {@code --passphrase-file} */
        final int change(Optional<Secret> current, Optional<Secret> next) {
            TomesCommand root = root();
            String register = RegisterFile.at(root.register()).file().toString();
            refuseWhileOpen(root);
            boolean recoverable = root.context().changePassphrase(root.register(), current, next, root.as());
            List<StoredBackup> old = root.context().backups().all(root.register());
            if (deleteOld) {
                root.context().backups().delete(old);
            }
            List<String> aside = RegisterFile.at(root.register())
                    .replacedRegisters()
                    .stream()
                    .map(Path::toString)
                    .toList();
            CommandOutput output = CommandOutput.of(spec);
            Texts texts = output.texts();
            Optional<PassphraseStrength> strength = next.map(secret -> PassphraseStrength.of(secret.text()));
            return output.reply(() -> JsonObject.of("register", register)
                    .with("encrypted", next.isPresent())
                    .with("strength", strength)
                    .with("recoveryKeyLost", recoverable)
                    .with("oldBackups", old, backup -> backup.file().file())
                    .with("oldBackupsDeleted", deleteOld)
                    .with("keptAside", aside), () -> {
                        output.line(texts.get(next.isPresent() ? "passphrase.encrypted" : "passphrase.decrypted",
                                register));
                        strength.ifPresent(candidate -> output
                                .line(texts.get("passphrase.strengthIs", texts.name("passphrase", candidate))));
                        if (next.isPresent()) {
                            output.line(texts
                                    .get(recoverable ? "passphrase.recoveryKeyLost" : "passphrase.recoveryKeyOffer"));
                        }
                        if (!old.isEmpty()) {
                            output.line(texts.get(
                                    deleteOld ? "passphrase.oldDeleted"
                                            : current.isPresent() ? "cli.passphrase.oldEncrypted"
                                                    : "passphrase.oldPlain",
                                    old.size(), root.context().backups().folder(root.register()).toString()));
                        }
                        if (!aside.isEmpty()) {
                            output.line(texts.get("passphrase.asideToo", String.join(", ", aside)));
                        }
                    });
        }

        final TomesCommand root() {
            return TomesCommand.of(spec);
        }

        final Optional<Secret> current() {
            return Optional.of(PassphraseCommand.current(root()));
        }
    }

    /** @throws Problem if the call contains no file with the secret that opens the register */
    private static Secret current(TomesCommand root) {
        return root.passphrase().orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("cli.passphraseMissing")));
    }

    private static void refuseWhileOpen(TomesCommand root) {
        if (root.context().isHandedOver()) {
            throw new Problem(ProblemKind.REGISTER,
                    Message.of("cli.passphraseWhileOpen", RegisterFile.at(root.register()).file().toString()));
        }
    }

    @Command(name = "set")
    static final class SetNew extends Changing {

        @Option(names = "--new-passphrase-file", required = true, descriptionKey = "tomes.option.new-passphrase",
                paramLabel = "FILE")
        private Path newPassphraseFile;

        @Override
        public Integer call() {
            return change(root().passphrase(), Optional.of(Secret.in(newPassphraseFile)));
        }
    }

    @Command(name = "change")
    static final class Change extends Changing {

        @Option(names = "--new-passphrase-file", required = true, descriptionKey = "tomes.option.new-passphrase",
                paramLabel = "FILE")
        private Path newPassphraseFile;

        @Override
        public Integer call() {
            return change(current(), Optional.of(Secret.in(newPassphraseFile)));
        }
    }

    @Command(name = "remove")
    static final class Remove extends Changing {

        @Override
        public Integer call() {
            return change(current(), Optional.empty());
        }
    }

    /**
     * Writes the key to a file that the user prints and then deletes, because a terminal might store it in its history.
     */
    @Command(name = "recovery-key")
    static final class NewRecoveryKey implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--out", required = true, descriptionKey = "tomes.option.recovery-key-out", paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() {
            TomesCommand root = TomesCommand.of(spec);
            refuseWhileOpen(root);
            Secret current = current(root);
            CommandOutput output = CommandOutput.of(spec);
            RecoverySheet.write(file, () -> root.context().createRecoveryKey(root.register(), current, root.as()),
                    RegisterFile.at(root.register()), root.context().clock(), output.texts());
            return output.reply(() -> JsonObject.of("file", file),
                    Message.of("passphrase.recoveryKeyWritten", file.toString()));
        }
    }
}
