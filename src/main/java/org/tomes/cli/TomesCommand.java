package org.tomes.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program's global options, which may precede or follow any command. */
@Command(name = "tomes", usageHelpAutoWidth = true, versionProvider = VersionProvider.class)
final class TomesCommand extends CommandGroup {

    private final AppContext context;
    private final Language otherwise;
    private Optional<Message> caution = Optional.empty();

    @Option(names = {"-h", "--help"}, descriptionKey = "tomes.option.help", usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = {"-V", "--version"}, descriptionKey = "tomes.option.version", versionHelp = true)
    private boolean version;

    @Option(names = "--register", descriptionKey = "tomes.option.register", paramLabel = "FILE",
            scope = ScopeType.INHERIT)
    private RegisterLocation register;

    @Option(names = "--passphrase-file", descriptionKey = "tomes.option.passphrase", paramLabel = "FILE",
            scope = ScopeType.INHERIT)
    private Path passphraseFile;

    @Option(names = "--recovery-key-file", descriptionKey = "tomes.option.recovery-key", paramLabel = "FILE",
            scope = ScopeType.INHERIT)
    private Path recoveryKeyFile;

    @Option(names = "--as", descriptionKey = "tomes.option.as", paramLabel = "PERSON", scope = ScopeType.INHERIT)
    private String as;

    @Option(names = "--lang", descriptionKey = "tomes.option.lang", paramLabel = "de|en", scope = ScopeType.INHERIT)
    private Language language;

    @Option(names = "--wait", descriptionKey = "tomes.option.wait", paramLabel = "SECONDS", defaultValue = "10",
            converter = RetryDeadline.Seconds.class, scope = ScopeType.INHERIT)
    private Duration wait;

    // Without a default value, a flag given both before and after the command would be negated by picocli.
    @Option(names = "--json", descriptionKey = "tomes.option.json", defaultValue = "false", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--debug", descriptionKey = "tomes.option.debug", defaultValue = "false", scope = ScopeType.INHERIT)
    private boolean debug;

    /** @param otherwise the language if the call specifies none */
    TomesCommand(AppContext context, Language otherwise) {
        this.context = context;
        this.otherwise = otherwise;
    }

    AppContext context() {
        return context;
    }

    /** Returns the location of the register for the call. */
    RegisterLocation place() {
        return register == null
                ? context.managed().register().orElseGet(() -> RegisterFile.at(context.paths().defaultRegister()))
                : register;
    }

    /**
     * Returns the register's file, for commands that support only files.
     *
     * @throws Problem if the register is on a server
     */
    Path register() {
        return RegisterFile.of(place()).base();
    }

    /**
     * Returns the secret that opens the register's file, or the password for its server, if the call specifies a file
     * that contains the secret or password.
     *
     * @throws Problem if the call specifies both a passphrase and a recovery key, or a recovery key for a register on a
     * server
     */
    Optional<Secret> passphrase() {
        return passphrase(place());
    }

    /** As {@link #passphrase()}, for a register that is specified in the command's own arguments. */
    Optional<Secret> passphrase(RegisterLocation of) {
        if (passphraseFile != null && recoveryKeyFile != null) {
            throw new Problem(ProblemKind.USAGE, Message.of("cli.passphraseOrRecoveryKey"));
        }
        if (recoveryKeyFile != null) {
            RegisterFile.of(of);
        }
        return Optional.ofNullable(passphraseFile)
                .map(Secret::in)
                .or(() -> Optional.ofNullable(recoveryKeyFile).map(Secret::readRecoveryKey));
    }

    /** Like {@link #passphrase()}, but for a register that this call creates. */
    Optional<Secret> newPassphrase() {
        return Optional.ofNullable(passphraseFile).map(Secret::in);
    }

    /** Returns how long the command waits for another command that has its register open. */
    Duration longestWait() {
        return wait;
    }

    Optional<String> as() {
        return Optional.ofNullable(as);
    }

    /** Returns whether the call itself names the register. */
    boolean hasRegister() {
        return register != null;
    }

    /** Returns whether the call itself names the language. */
    boolean hasLanguage() {
        return language != null;
    }

    Language language() {
        return language == null ? otherwise : language;
    }

    /** Returns the texts of the output. */
    Texts texts() {
        return Texts.onCommandLine(language());
    }

    boolean json() {
        return json;
    }

    /** Returns the command that restores the newest complete backup of this register. */
    Optional<Message> restoreHint() {
        if (!(place() instanceof RegisterFile file)) {
            return Optional.empty();
        }
        return context().backups()
                .completeBackups(file.base(), passphrase(), 1)
                .stream()
                .findFirst()
                .map(newest -> Message.of("cli.newestBackup", newest.backup().file().file().toString(),
                        Date.from(newest.backup().name().at()), newest.contents().measures()));
    }

    /** Returns the root of a command, with the options of the call. */
    static TomesCommand of(CommandSpec command) {
        return (TomesCommand) command.root().userObject();
    }

    /** Remembers a warning printed about the register, so that a refusal for the same reason does not repeat it. */
    void cautioned(Message printed) {
        caution = Optional.of(printed);
    }

    boolean hasPrinted(Message sentence) {
        return caution.filter(sentence::equals).isPresent();
    }

    /** Returns whether fault reports and the libraries' log records are printed. */
    boolean debug() {
        return debug;
    }
}
