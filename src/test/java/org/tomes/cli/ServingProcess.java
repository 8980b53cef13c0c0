package org.tomes.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;

/** Has a register open and accepts commands, as the desktop does, until its standard input ends. */
final class ServingProcess {

    private ServingProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        AppContext context = CliFixture.context(Path.of(arguments[0])).withCommandRunner(Cli::serve);
        try (OpenRegister register = context.open(Path.of(arguments[1]));
                var serving = context.serve(register, () -> System.out.println("changed"), () -> {
                }).orElseThrow()) {
            System.out.println("serving " + serving);
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }
}
