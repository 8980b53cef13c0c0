package org.tomes.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's own options, which stand before or after any command. */
@Command(name = "tomes", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, subcommands = {
    InitCommand.class, MeasureCommand.class})
final class TomesCommand implements Runnable {

    private final AppContext context;

    @Spec
    private CommandSpec spec;

    @Option(names = "--register", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private Path register;

    @Option(names = "--as", paramLabel = "PERSON", scope = ScopeType.INHERIT)
    private String as;

    @Option(names = "--lang", paramLabel = "de|en", scope = ScopeType.INHERIT)
    private Language language;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    TomesCommand(AppContext context) {
        this.context = context;
    }

    AppContext context() {
        return context;
    }

    Path register() {
        return register == null ? context.paths().defaultRegister() : register;
    }

    Optional<String> as() {
        return Optional.ofNullable(as);
    }

    Language language() {
        return language == null ? Language.ofSystem() : language;
    }

    boolean json() {
        return json;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }
}
