package org.tomes;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tomes.app.AppContext;
import org.tomes.app.Logging;
import org.tomes.cli.Cli;

/** Starts the program: with arguments the command line, without any the desktop. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        Logging.quiet();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Cli(AppContext.ofUser(), Path.of("").toAbsolutePath(), out, err).run(arguments));
    }
}
