package org.tomes;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.app.LibraryLogSilencer;
import org.tomes.app.StartupMilestones;
import org.tomes.app.Threads;
import org.tomes.app.Utf8Restart;
import org.tomes.cli.Cli;
import org.tomes.cli.StandardOutput;
import org.tomes.cli.Terminal;
import org.tomes.desktop.Desktop;
import org.tomes.desktop.LaunchArguments;
import org.tomes.files.PathProblem;
import org.tomes.files.TemporaryFolder;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Starts the program: with a command the command line, without one the desktop. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        StartupMilestones.reached("main");
        Utf8Restart.restartIfNeeded(arguments);
        LibraryLogSilencer.quiet();
        TemporaryFolder.ofProcess().offerToLibraries();
        Threads.runAtShutdown("temporary-files", TemporaryFolder.ofProcess()::close);
        // Pictures are drawn with AWT, whose own windows would get in the way of those of JavaFX.
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = StandardOutput.processOutput();
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    private static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        try {
            AppContext context = AppContext.ofUser().withCommandRunner(Cli::serve);
            LibraryLogSilencer.into(context.faults());
            Optional<LaunchArguments> opening = LaunchArguments.of(arguments);
            if (opening.isEmpty()) {
                return new Cli(context, Path.of("").toAbsolutePath(), out, err).run(arguments);
            }
            if (List.of(arguments).contains(LaunchArguments.DEBUG)) {
                context.faults().onReport(report -> err.print(report.details()));
            }
            Desktop.run(context, opening.get());
            return 0;
        } catch (InvalidPathException e) {
            return failed(PathProblem.of(ProblemKind.USAGE, e), err);
        } catch (Problem problem) {
            return failed(problem, err);
        }
    }

    private static int failed(Problem problem, PrintWriter err) {
        new Terminal(err).println(Texts.in(Language.ofSystem()).get(problem.sentence()));
        return problem.kind().exitCode();
    }
}
