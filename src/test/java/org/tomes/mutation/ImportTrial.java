package org.tomes.mutation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.app.RegisterIntegrityCheck;
import org.tomes.app.ServedRegister;
import org.tomes.cli.Cli;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Imports files into a register, which must stay intact: a file is imported completely with its audit entry, or not at
 * all.
 */
final class ImportTrial implements Trial {

    /** The work of a command on the file in its argument. */
    interface Reading {

        /**
         * @return the exit code
         */
        int read(OpenRegister register, Path file) throws Exception;
    }

    /**
     * @param reading the service call of the command
     * @param command its words, followed by the file
     * @param after commands that show the imported data, each of which ends with 0 or 1
     */
    record Way(Reading reading, List<String> command, List<List<String>> after) {

        Trial in(Path folder) {
            return new ImportTrial(folder, this);
        }
    }

    private final Path folder;
    private final Way way;
    private final ServedRegister served;

    private ImportTrial(Path folder, Way way) {
        this.folder = folder;
        this.way = way;
        MadeRegisters.empty(folder.resolve("r"));
        this.served = ServedRegister.in(folder);
    }

    private ChainHead head() {
        return served.register().records().trail().head();
    }

    private interface Giving {

        Outcome to(Path file) throws IOException;
    }

    private Outcome give(String name, byte[] input, Giving giving) throws IOException {
        Path file = Files.write(folder.resolve(name), input);
        ChainHead before = head();
        Outcome outcome = giving.to(file);
        if (outcome.fault().isEmpty() && !outcome.taken() && !head().equals(before)) {
            return Outcome.fault("refused with " + outcome.exitCode() + ", yet the register was written to",
                    before + " became " + head());
        }
        return outcome;
    }

    @Override
    public Outcome give(String name, byte[] input) throws IOException {
        return give(name, input, file -> Outcome.of(() -> way.reading().read(served.register(), file)));
    }

    @Override
    public Outcome command(String name, byte[] input) throws IOException {
        Outcome outcome = give(name, input,
                file -> run(Stream.concat(way.command().stream(), Stream.of(file.toString())).toList()));
        for (List<String> command : outcome.fault().isEmpty() && outcome.taken() ? way.after()
                : List.<List<String>>of()) {
            Outcome shown = run(command);
            if (shown.fault().isPresent() || !shown.taken()) {
                return shown.fault().isPresent() ? shown
                        : Outcome.fault("taken, but " + command + " ended with " + shown.exitCode(), "");
            }
        }
        return outcome;
    }

    private Outcome run(List<String> command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--register", "r", "--lang", "en"));
        all.addAll(command);
        int exitCode = new Cli(served.context(), folder, new PrintWriter(out), new PrintWriter(err))
                .run(all.toArray(String[]::new));
        return Outcome.of(command, exitCode, out.toString(), err.toString());
    }

    @Override
    public Optional<String> broken() {
        return RegisterIntegrityCheck.of(served.register())
                .stream()
                .flatMap(part -> part.reasons().stream())
                .findFirst()
                .map(Texts.in(Language.EN)::get);
    }

    @Override
    public void close() {
        served.close();
    }
}
