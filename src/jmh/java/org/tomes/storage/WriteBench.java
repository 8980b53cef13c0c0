package org.tomes.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tomes.ledger.Actor;
import org.tomes.ledger.HashChain;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/**
 * One durable write, against plain JDBC that writes the same rows in one transaction and forces the file to disk once:
 * {@code register} changes a person through the ledger (reads the row and the newest entry, compares the revision, writes row
 * and entry), {@code plainJdbc} updates such a row and inserts such an entry without reading anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WriteBench {

    private static final Actor ACTOR = new Actor("7b0e4c0e-1a55-4b39-9df5-0f7e6c1f3a11", "account", "host");
    private static final String GENESIS = "0".repeat(64);

    private Path folder;
    private Register register;
    private Person person;
    private Connection connection;
    private PreparedStatement update;
    private PreparedStatement entry;
    private Statement sync;
    private long number;

    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        folder = Files.createTempDirectory("tomes-bench");
        register = new RegisterStore(Clock.systemUTC()).create(RegisterFile.at(folder.resolve("register")));
        person = register.ledger().write(ACTOR, tx -> register.people().add(tx, named("start")));
        connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("plain") + ";WRITE_DELAY=0", "sa", "");
        sync = connection.createStatement();
        for (String table : new String[] {"create table person (id uuid primary key, name varchar(200), email varchar(320), "
                + "job_title varchar(200), deputy uuid, active boolean, revision integer)",
            "create table audit_entry (number bigint primary key, at timestamp(6), person varchar(36), account varchar(200), "
                + "host varchar(255), action varchar(20), record_type varchar(40), record_id varchar(1000), record_label varchar(1000), "
                + "before_fields bytea, after_fields bytea, hash char(64))",
            "create index audit_entry_record on audit_entry (record_type, record_id)",
            "insert into person values ('" + new UUID(0, 1) + "', 'start', '', '', null, true, 1)"}) {
            sync.execute(table);
        }
        connection.setAutoCommit(false);
        update = connection.prepareStatement("update person set name = ?, email = ?, job_title = ?, deputy = null, active = true, revision = ? where id = ?");
        entry = connection.prepareStatement("insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    private static Person named(String title) {
        return new Person(PersonId.random(), "Jana Kohl", "jana@example.org", title, Optional.empty(), true, 0);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException, SQLException {
        register.close();
        connection.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public Person register() {
        Person changed = new Person(person.id(), person.name(), person.email(), "title " + person.revision(), person.deputy(), true,
                person.revision());
        person = register.ledger().write(ACTOR, tx -> register.people().update(tx, changed));
        return person;
    }

    @Benchmark
    public void plainJdbc() throws SQLException {
        number++;
        byte[] fields = ("{\"jobTitle\":\"title " + number + "\"}").getBytes(StandardCharsets.UTF_8);
        update.setString(1, "Jana Kohl");
        update.setString(2, "jana@example.org");
        update.setString(3, "title " + number);
        update.setLong(4, number);
        update.setObject(5, new UUID(0, 1));
        update.executeUpdate();
        entry.setLong(1, number);
        entry.setTimestamp(2, Timestamp.from(Instant.now()));
        String[] words = {ACTOR.person(), ACTOR.account(), ACTOR.host(), "CHANGED", "person", new UUID(0, 1).toString(), ""};
        for (int i = 0; i < words.length; i++) {
            entry.setString(i + 3, words[i]);
        }
        entry.setBytes(10, fields);
        entry.setBytes(11, fields);
        entry.setString(12, HashChain.next(GENESIS, fields));
        entry.executeUpdate();
        connection.commit();
        sync.execute("checkpoint sync");
    }
}
