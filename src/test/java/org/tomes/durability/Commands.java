package org.tomes.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.cli.CliFixture;

/** Runs commands for the scenarios: any failure ends the scenario. */
final class Commands {

    private Commands() {
    }

    static CliFixture.Result run(Path folder, String... arguments) {
        CliFixture.Result result = new CliFixture(folder).run(arguments);
        if (result.exitCode() != 0) {
            throw new AssertionError(
                    String.join(" ", arguments) + " ended with " + result.exitCode() + ": " + result.err());
        }
        return result;
    }

    /** Creates a register with the given number of measures that all contain a mark. */
    static void measures(Path folder, String register, int count, String mark) throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, rows(count, mark));
        run(folder, "--register", register, "init");
        run(folder, "--register", register, "measure", "import", list.toString());
        Files.delete(list);
    }

    static String rows(int count, String mark) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Z-%02d;%s %d".formatted(number, mark, number))
                .collect(Collectors.joining("\n", "Nr.;Maßnahme\n", "\n"));
    }

    static Stream<String> titles(OpenRegister register) {
        return register.records().measures().all().stream().map(measure -> measure.title());
    }
}
