package org.tomes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.storage.Engine;
import org.tomes.text.Language;

/** Runs commands in this process on a register in a folder of the test. */
public final class CliFixture {

    /** The user's run-time folder, if a test creates one. */
    static final String RUNTIME = "run";

    private final Path folder;
    private final Engine engine;

    public CliFixture(Path folder) {
        this(Engine.chosen(), folder);
    }

    CliFixture(Engine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
    }

    /** The result of a command. */
    public record Result(int exitCode, String out, String err) {

        /** Returns the only JSON object on stdout. */
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(out, e);
            }
        }
    }

    /** Creates an empty register for the test, as {@code init} does. */
    void register() {
        engine.place(folder);
    }

    /** Creates the example company in English for the test, as {@code init --demo} does. */
    void exampleCompany() {
        MadeRegisters.exampleCompany(engine, folder, Language.EN, MadeRegisters.NOVEMBER);
    }

    /** Changes the register without the program, as is possible for anyone with access. */
    void sql(String... statements) throws SQLException {
        engine.sql(folder, statements);
    }

    /**
     * Runs in English on the fixture's register without waiting for other commands; relative paths start in the test's
     * folder.
     */
    public Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        AppContext context = context(folder);
        List<String> given = List.of(arguments);
        List<String> all = new ArrayList<>();
        Map.of("--register", engine.name(folder), "--lang", "en", "--wait", "0").forEach((option, value) -> {
            if (given.stream().noneMatch(word -> word.equals(option) || word.startsWith(option + "="))) {
                all.addAll(List.of(option, value));
            }
        });
        all.addAll(given);
        int code = new Cli(context, folder, new PrintWriter(out, true), new PrintWriter(err, true))
                .run(all.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    /** Without automatic backups, unless a test requires them: most tests create a register and write to it once. */
    static AppContext context(Path folder) {
        AppContext context = new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve("data"), folder.resolve("settings"), Optional.of(folder.resolve(RUNTIME))));
        if (Files.notExists(folder.resolve("settings"))) {
            context.backups().change(new BackupSettings(false, Optional.empty(), BackupRetention.DEFAULT));
        }
        return context;
    }
}
