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

/** Starts the program: with arguments the command line, without any the desktop. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        Logging.quiet();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        AppContext context = AppContext.ofUser().answering(Cli::serve);
        System.exit(arguments.length == 0 ? desktop(context, err)
                : new Cli(context, Path.of("").toAbsolutePath(), out, err).run(arguments));
    }

    private static int desktop(AppContext context, PrintWriter err) {
        try {
            Desktop.run(context, Optional.empty());
            return 0;
        } catch (Problem problem) {
            err.println(Texts.in(Language.ofSystem()).get(problem.sentence()));
            return problem.kind().exitCode();
        }
    }
}
