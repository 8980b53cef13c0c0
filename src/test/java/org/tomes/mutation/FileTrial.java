package org.tomes.mutation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.cli.Cli;

/** Reads files for commands that need no register. */
final class FileTrial implements Trial {

    /** The work of a command on the file in its argument. */
    interface Reading {

        /**
         * @return the exit code
         */
        int read(AppContext context, Path file) throws Exception;
    }

    /**
     * @param command its words, followed by the file
     */
    record Way(Reading reading, List<String> command) {

        Trial in(Path folder) {
            return new FileTrial(folder, this);
        }
    }

    private final Path folder;
    private final Way way;
    private final AppContext context;

    private FileTrial(Path folder, Way way) {
        this.folder = folder;
        this.way = way;
        this.context = new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
    }

    @Override
    public Outcome give(String name, byte[] input) throws IOException {
        Path file = Files.write(folder.resolve(name), input);
        return Outcome.of(() -> way.reading().read(context, file));
    }

    @Override
    public Outcome command(String name, byte[] input) throws IOException {
        Path file = Files.write(folder.resolve(name), input);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = Stream.concat(way.command().stream(), Stream.of(file.toString(), "--lang", "en")).toList();
        int exitCode = new Cli(context, folder, new PrintWriter(out), new PrintWriter(err))
                .run(all.toArray(String[]::new));
        return Outcome.of(all, exitCode, out.toString(), err.toString());
    }
}
