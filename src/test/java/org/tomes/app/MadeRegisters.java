package org.tomes.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.ledger.Actor;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.storage.Engine;
import org.tomes.text.Language;

/**
 * Registers for most tests, each created once for a build and then copied: migrating an empty one takes a second, and
 * filling one with the example company ten. All copies have the same id, so a test that needs two creates the second
 * itself.
 */
public final class MadeRegisters {

    /** The current time in most tests. */
    public static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    /** The last day of a quarter. */
    public static final Clock MARCH = Clock.fixed(Instant.parse("2026-03-31T06:00:00Z"), ZoneOffset.UTC);
    private static final Actor NOBODY = new Actor("", "test", "host");
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();
    private static final Map<String, RegisterLocation> ON_SERVER = new ConcurrentHashMap<>();

    private MadeRegisters() {
    }

    public static void empty(Path register) {
        copy("empty", register, NOVEMBER, openRegister -> {
        });
    }

    /** Opens an empty register in a folder, as of this clock and without automatic backups. */
    public static OpenRegister open(Path folder, Clock clock) {
        Path register = folder.resolve("r");
        copy("empty-" + clock, register, clock, openRegister -> {
        });
        AppContext context = new AppContext(clock, new AppPaths(folder, folder));
        context.backups().change(new BackupSettings(false, Optional.empty(), BackupRetention.DEFAULT));
        return context.open(register);
    }

    /** Creates the example company as of this clock's day. */
    public static void exampleCompany(Path register, Language language, Clock clock) {
        copy("example-" + language.tag() + "-" + LocalDate.now(clock) + "-" + clock, register, clock,
                openRegister -> openRegister.exampleCompany().fill(NOBODY, language, LocalDateTime.now(clock)));
    }

    /** Creates the example company as of this clock's day in a folder, and opens it at that time. */
    public static OpenRegister openExample(Path folder, Language language, Clock clock) {
        Path register = folder.resolve("r");
        exampleCompany(register, language, clock);
        return new AppContext(clock, new AppPaths(folder, folder)).open(register);
    }

    /** Creates the example company as of this clock's day in the register of a test's folder. */
    public static RegisterLocation exampleCompany(Engine engine, Path folder, Language language, Clock clock) {
        if (engine == Engine.FILE) {
            exampleCompany(folder.resolve("r"), language, clock);
            return RegisterFile.at(folder.resolve("r"));
        }
        return engine.place(folder,
                ON_SERVER.computeIfAbsent(language.tag() + clock, first -> filled(engine, language, clock)));
    }

    private static RegisterLocation filled(Engine engine, Language language, Clock clock) {
        try {
            Path folder = Files.createTempDirectory("made");
            RegisterLocation place = engine.place(folder);
            try (OpenRegister open = new AppContext(clock,
                    new AppPaths(folder.resolve("data"), folder.resolve("settings"))).open(place, Optional.empty())) {
                open.exampleCompany().fill(NOBODY, language, LocalDateTime.now(clock));
            }
            remove(folder);
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var made = Files.walk(folder)) {
            made.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        }
    }

    private static void copy(String name, Path register, Clock clock, Consumer<OpenRegister> fill) {
        byte[] bytes = MADE.computeIfAbsent(name, first -> RegisterCache.get(name, () -> made(clock, fill)));
        try {
            Path file = RegisterFile.at(register).file();
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made(Clock clock, Consumer<OpenRegister> fill) {
        try {
            Path folder = Files.createTempDirectory("made");
            Path register = folder.resolve("r");
            try (OpenRegister open = new AppContext(clock,
                    new AppPaths(folder.resolve("data"), folder.resolve("settings"))).create(register)) {
                fill.accept(open);
            }
            byte[] bytes = Files.readAllBytes(RegisterFile.at(register).file());
            remove(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
