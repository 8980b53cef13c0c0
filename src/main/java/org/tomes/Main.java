package org.tomes;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.app.Logging;
import org.tomes.cli.Cli;
import org.tomes.desktop.Desktop;
import org.tomes.problem.Problem;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Starts the program: with a command the command line, without one the desktop. */
public final class Main {

    private static final String REGISTER_OPTION = "--register";

    private Main() {
    }

    public static void main(String[] arguments) {
        Logging.quiet();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        AppContext context = AppContext.ofUser().answering(Cli::serve);
        boolean onlyRegister = arguments.length == 2 && arguments[0].equals(REGISTER_OPTION);
        System.exit(arguments.length == 0 || onlyRegister
                ? desktop(context, onlyRegister ? Optional.of(Path.of(arguments[1])) : Optional.empty(), err)
                : new Cli(context, Path.of("").toAbsolutePath(), out, err).run(arguments));
    }

    private static int desktop(AppContext context, Optional<Path> register, PrintWriter err) {
        try {
            Desktop.run(context, register);
            return 0;
        } catch (Problem problem) {
            err.println(Texts.in(Language.ofSystem()).get(problem.sentence()));
            return problem.kind().exitCode();
        }
    }
}
