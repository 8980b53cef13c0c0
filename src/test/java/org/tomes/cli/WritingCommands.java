package org.tomes.cli;

import java.nio.file.Path;

/** Runs one command after the other and prints the exit code of each. */
final class WritingCommands {

    private WritingCommands() {
    }

    public static void main(String[] arguments) {
        CliFixture cli = new CliFixture(Path.of(arguments[0]));
        for (int number = 0; number < Integer.parseInt(arguments[1]); number++) {
            System.out.println(
                    cli.run("measure", "add", "--title", "Number " + number, "--wait", arguments[2]).exitCode());
        }
    }
}
