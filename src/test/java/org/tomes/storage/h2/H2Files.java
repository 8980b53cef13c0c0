package org.tomes.storage.h2;

import static org.tomes.storage.RegisterFixture.NOW;
import static org.tomes.storage.RegisterFixture.forbidClasses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.h2.tools.ChangeFileEncryption;
import org.tomes.passphrase.Secret;
import org.tomes.register.RegisterFile;

/** Operations on registers' files with H2 itself. */
public final class H2Files {

    private static final int COMMITS = 300;

    private H2Files() {
    }

    public static FileRegisters compactingStore() {
        return new FileRegisters(Clock.fixed(NOW, ZoneOffset.UTC), "file:", new Compaction(0));
    }

    /** Creates a file with many rewritten pages. */
    public static void makeGaps(Path folder, Optional<Secret> passphrase) throws SQLException {
        forbidClasses();
        try (Connection connection = plain(folder, passphrase);
                Statement work = connection.createStatement();
                PreparedStatement update = connection
                        .prepareStatement("update register_info set created_at = dateadd(second, ?, created_at)")) {
            Compaction.store(connection).setRetentionTime(0);
            for (int second = 1; second < COMMITS; second++) {
                update.setInt(1, second);
                update.execute();
            }
            update.setInt(1, -COMMITS * (COMMITS - 1) / 2);
            update.execute();
            work.execute("shutdown");
        }
    }

    /** Makes H2 compact an encrypted file. */
    static void compact(Path folder, Secret passphrase) throws SQLException {
        forbidClasses();
        try (Connection connection = plain(folder, Optional.of(passphrase));
                Statement work = connection.createStatement()) {
            work.execute("shutdown compact");
        }
    }

    public static void breakTrail(Path folder, Optional<Secret> passphrase) throws SQLException, IOException {
        forbidClasses();
        Path file = folder.resolve("r.mv.db");
        Path killed = folder.resolve("killed");
        try (Connection connection = plain(folder, passphrase); var work = connection.createStatement()) {
            work.execute("update audit_entry set hash = repeat('0', 64) where number = 1");
            work.execute("checkpoint sync");
            Files.copy(file, killed);
        }
        Files.move(killed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Connection plain(Path folder, Optional<Secret> passphrase) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("r") + ";WRITE_DELAY=0"
                        + (passphrase.isPresent() ? ";CIPHER=AES" : ""),
                "sa",
                passphrase.map(secret -> H2Password.of(RegisterFile.at(folder.resolve("r")), secret) + " ").orElse(""));
    }

    public static void encryptAsBefore(Path folder, Secret passphrase) throws SQLException {
        ChangeFileEncryption.execute(folder.toString(), "r", "AES", null,
                H2Password.encodeWithoutSlots(passphrase).toCharArray(), true);
    }
}
