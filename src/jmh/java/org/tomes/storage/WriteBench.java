package org.tomes.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tomes.bench.Page;
import org.tomes.bench.Paired;
import org.tomes.ledger.Actor;
import org.tomes.ledger.HashChain;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.register.RegisterFile;
import org.tomes.storage.h2.FileRegisters;

/**
 * One durable write, against plain JDBC that writes the same rows into the same tables and forces the file to disk
 * once.
 */
public final class WriteBench {

    private static final Actor ACTOR = new Actor("7b0e4c0e-1a55-4b39-9df5-0f7e6c1f3a11", "account", "host");

    private WriteBench() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tomes-bench");
        FileRegisters registers = new FileRegisters(Clock.systemUTC());
        Person first = new Person(PersonId.random(), "Jana Kohl", "jana@example.org", "start", Optional.empty(), true,
                0);
        try (Register plain = registers.create(RegisterFile.at(folder.resolve("plain")))) {
            plain.ledger().write(ACTOR, tx -> plain.people().add(tx, first));
        }
        try (Register register = registers.create(RegisterFile.at(folder.resolve("register")));
                Plain plain = new Plain(folder.resolve("plain"), first.id())) {
            Person[] person = {register.ledger().write(ACTOR, tx -> register.people().add(tx, first))};
            Paired paired = Paired.of(Double.parseDouble(arguments[0]), () -> {
                Person before = person[0];
                Person changed = new Person(before.id(), before.name(), before.email(), "title " + before.revision(),
                        before.deputy(), true, before.revision());
                person[0] = register.ledger().write(ACTOR, tx -> register.people().update(tx, changed));
            }, plain::write);
            Page.atMost("one durable register write", "1.3 × plain JDBC", 1.3, paired.ratio(), " ×");
            Page.print(
                    """
                            ## One durable write

                            One write changes a person. Plain JDBC updates the same row and inserts the same audit entry with prepared statements
                            into the same tables and indexes, commits and forces the file to disk. Tomes also reads the person, compares the
                            revision and determines the changed fields. %d alternating rounds.

                            | | one write |
                            |---|---|
                            | Tomes | %.3f ms |
                            | plain JDBC | %.3f ms |
                            | ratio | %.2f |
                            """,
                    paired.rounds(), paired.ours() / 1e6, paired.theirs() / 1e6, paired.ratio());
        }
    }

    private static final class Plain implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement update;
        private final PreparedStatement entry;
        private final Statement sync;
        private final PersonId person;
        private long number = 1;
        private String hash = "0".repeat(64);

        Plain(Path file, PersonId person) throws SQLException {
            this.person = person;
            connection = DriverManager.getConnection(
                    "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", "sa", "");
            connection.setAutoCommit(false);
            sync = connection.createStatement();
            update = connection.prepareStatement(
                    "update person set name = ?, email = ?, job_title = ?, deputy = null, active = true, revision = ? where id = ?");
            entry = connection.prepareStatement("insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        }

        void write() throws SQLException {
            number++;
            byte[] before = ("{\"jobTitle\":\"title " + (number - 1) + "\"}").getBytes(StandardCharsets.UTF_8);
            byte[] after = ("{\"jobTitle\":\"title " + number + "\"}").getBytes(StandardCharsets.UTF_8);
            update.setString(1, "Jana Kohl");
            update.setString(2, "jana@example.org");
            update.setString(3, "title " + number);
            update.setLong(4, number);
            update.setObject(5, person.value());
            update.executeUpdate();
            StoredAuditEntry row = new StoredAuditEntry(number, LocalDateTime.now(ZoneOffset.UTC), ACTOR.person(),
                    ACTOR.account(), ACTOR.host(), "CHANGED", "person", person.toString(), "", before, after);
            hash = HashChain.next(hash, row.canonical());
            row.set(entry);
            entry.setString(12, hash);
            entry.executeUpdate();
            connection.commit();
            sync.execute("checkpoint sync");
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
