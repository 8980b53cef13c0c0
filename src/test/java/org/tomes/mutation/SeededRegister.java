package org.tomes.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.exchange.RegisterTables;
import org.tomes.passphrase.Secret;
import org.tomes.text.Language;

/**
 * A small register with every kind of data that files contain, created once: unencrypted, encrypted, as a backup in
 * H2's own script, and its measures as tables.
 *
 * @param settings the data that this computer remembers of it
 */
record SeededRegister(byte[] plain, byte[] encrypted, byte[] script, byte[] settings, byte[] csv, byte[] workbook) {

    static final String WORDS = "five unrelated words";
    static final Secret PASSPHRASE = new Secret(WORDS);

    private static final class Once {

        static final SeededRegister MADE = make();
    }

    static SeededRegister made() {
        return Once.MADE;
    }

    private static SeededRegister make() {
        try {
            Path folder = Files.createTempDirectory("seeded");
            try {
                return in(folder);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeededRegister in(Path folder) throws IOException {
        AppContext context = context(folder);
        try (OpenRegister register = context.create(folder.resolve("r"))) {
            fill(register, folder);
            context.transfers().script(register, folder.resolve("s.sql"));
            for (String table : new String[]{"t.csv", "t.xlsx"}) {
                register.sheets(Language.DE)
                        .write(folder.resolve(table),
                                new RegisterTables(register.records().exchange().contents(), Language.DE).all());
            }
        }
        byte[] plain = Files.readAllBytes(folder.resolve("r.mv.db"));
        context.changePassphrase(folder.resolve("r"), Optional.empty(), Optional.of(PASSPHRASE), Optional.empty());
        context.with(folder.resolve("r"), Optional.of(PASSPHRASE), register -> register.verifyTrail(entry -> {
        }));
        return new SeededRegister(plain, Files.readAllBytes(folder.resolve("r.mv.db")),
                Files.readAllBytes(folder.resolve("s.sql")),
                Files.readAllBytes(folder.resolve("settings/settings.json")),
                Files.readAllBytes(folder.resolve("t.csv")), Files.readAllBytes(folder.resolve("t.xlsx")));
    }

    /** Without automatic backups. */
    static AppContext context(Path folder) {
        AppContext context = new AppContext(MadeRegisters.NOVEMBER,
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        if (Files.notExists(folder.resolve("settings"))) {
            context.backups().change(new BackupSettings(false, Optional.empty(), BackupRetention.DEFAULT));
        }
        return context;
    }

    private static void fill(OpenRegister register, Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"),
                "Nr.;Maßnahme;Verantwortlich;Status\nM-1;Zugang;Ada;umgesetzt\nM-2;Sicherung;Grace;geplant\n");
        Readings.measures(register, list);
        Readings.azure(register, Files.write(folder.resolve("azure.json"), Seeds.networks().getFirst().content()));
        Readings.scores(register, Files.write(folder.resolve("scores.json"), Seeds.scores().getFirst().content()));
        Readings.bills(register, Files.write(folder.resolve("bill.csv"), Seeds.bills().getFirst().content()));
        Readings.reports(register, Files.write(folder.resolve("report.csv"), Seeds.reports().getFirst().content()));
    }
}
