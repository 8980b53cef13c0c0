package org.tomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Works on a register as a command does, and does not end before the end of its standard input. */
final class HoldingCommand {

    private HoldingCommand() {
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        CliFixture.context(folder).with(folder.resolve("r"), Optional.empty(), register -> {
            System.out.println("has it open");
            try {
                return System.in.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
