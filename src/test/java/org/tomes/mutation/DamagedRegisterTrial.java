package org.tomes.mutation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.app.RegisterIntegrityCheck;
import org.tomes.cli.Cli;
import org.tomes.passphrase.Secret;

/**
 * Opens a damaged register: it shows its original content, or {@code check} reports the damage, or it cannot be opened.
 */
final class DamagedRegisterTrial implements Trial {

    private static final List<List<String>> COMMANDS = List.of(List.of("check"), List.of("measure", "list"),
            List.of("audit", "verify"), List.of("finding", "list"));

    private final Path folder;
    private final Optional<Secret> passphrase;
    private final List<String> before;
    private int commands;

    DamagedRegisterTrial(Path folder, Optional<Secret> passphrase) throws IOException {
        this.folder = folder;
        this.passphrase = passphrase;
        write("secret", SeededRegister.WORDS);
        put(passphrase.isPresent() ? SeededRegister.made().encrypted() : SeededRegister.made().plain());
        this.before = context().with(folder.resolve("r"), passphrase, Shown::withTrail);
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AppContext context() {
        return SeededRegister.context(folder);
    }

    /** Stores the register with the data that this computer remembers of it. */
    private void put(byte[] register) throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.write(folder.resolve("settings/settings.json"), SeededRegister.made().settings());
        Files.write(folder.resolve("r.mv.db"), register);
    }

    @Override
    public Outcome give(String name, byte[] input) throws IOException {
        put(input);
        List<String> unnoticed = new ArrayList<>();
        Outcome outcome = Outcome.of(() -> context().with(folder.resolve("r"), passphrase, register -> {
            boolean intact = register.openingWarning().isEmpty()
                    && RegisterIntegrityCheck.of(register).stream().allMatch(RegisterIntegrityCheck.Result::intact);
            List<String> shown = Shown.withTrail(register);
            if (intact) {
                Shown.difference(before, shown).ifPresent(unnoticed::add);
            }
            return intact ? 0 : 1;
        }));
        return unnoticed.isEmpty() ? outcome : Outcome.fault("changed, and the check passes", unnoticed.getFirst());
    }

    @Override
    public Outcome command(String name, byte[] input) throws IOException {
        put(input);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> command = new ArrayList<>(COMMANDS.get(commands++ % COMMANDS.size()));
        command.addAll(List.of("--register", "r", "--lang", "en"));
        if (passphrase.isPresent()) {
            command.addAll(List.of("--passphrase-file", "secret"));
        }
        int exitCode = new Cli(context(), folder, new PrintWriter(out), new PrintWriter(err))
                .run(command.toArray(String[]::new));
        return Outcome.of(command, exitCode, out.toString(), err.toString());
    }
}
