package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.storage.RegisterFixture.ACTOR;
import static org.tomes.storage.RegisterFixture.NOW;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.Ledger;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureService;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.Refused;
import org.tomes.register.ServerAddress;
import org.tomes.storage.Migrations;
import org.tomes.storage.Register;
import org.tomes.storage.schema.Tables;
import org.tomes.text.Message;

class SharedRegistersTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int WRITERS = 16;
    /** {@code -Dtomes.writes=200} writes as much as docs/decisions/0026 reports. */
    private static final int WRITES = Integer.getInteger("tomes.writes", 20);

    @Test
    void writersLeaveNoGapInTheTrailAndUseNoCodeTwice() throws Exception {
        ServerAddress address = PostgresServer.register();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                all.add(threads.submit(() -> write(address)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        try (Register register = PostgresServer.open(address)) {
            assertThat(register.measures().all()).extracting(Measure::code)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, WRITERS * WRITES).mapToObj("TOM-%03d"::formatted).toList());
            assertThat(register.ledger().head().number()).isEqualTo(WRITERS * WRITES);
            assertThat(verified(register)).isTrue();
        }
    }

    private static void write(ServerAddress address) {
        try (Register register = PostgresServer.open(address)) {
            MeasureService measures = new MeasureService(register.ledger(), register.measures(), register.people());
            for (int i = 0; i < WRITES; i++) {
                measures.add(ACTOR, new MeasureBuilder().code("").title("t").build());
            }
        }
    }

    private static boolean verified(Register register) {
        return new AuditTrail(register.ledger()).verify(Optional.empty()).intact();
    }

    @Test
    void stalledWriterBlocksOthersOnlyUntilTheLimit() throws Exception {
        ServerAddress address = PostgresServer.register();
        SharedRegisters registers = registers(new ServerTimeouts(LONG, SHORT, LONG));
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch selectNextLater = new CountDownLatch(1);
        try (Register first = registers.open(address, Optional.empty());
                Register second = registers.open(address, Optional.empty())) {
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> first.ledger().write(ACTOR, tx -> {
                first.people().add(tx, Person.ofName("Lost"));
                stopped.countDown();
                await(selectNextLater);
                return first.people().add(tx, Person.ofName("Lost too"));
            }));
            stopped.await();
            second.ledger().write(ACTOR, tx -> second.people().add(tx, Person.ofName("Kept")));
            selectNextLater.countDown();
            assertThatThrownBy(stopping::get).isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.sentence().key())
                            .isIn("storage.server.stopped", "storage.server.notReached"));
            assertThat(second.people().all()).extracting(Person::name).containsExactly("Kept");
            first.ledger().write(ACTOR, tx -> first.people().add(tx, Person.ofName("Again")));
            assertThat(verified(second)).isTrue();
        }
    }

    @Test
    void longComputationDoesNotLoseTheWriteLock() {
        Duration limit = Duration.ofSeconds(2);
        try (Register register = registers(new ServerTimeouts(LONG, limit, LONG)).open(PostgresServer.register(),
                Optional.empty())) {
            register.ledger().write(ACTOR, tx -> {
                long until = System.nanoTime() + limit.toNanos() * 2;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                return register.people().add(tx, Person.ofName("Kept"));
            });
            assertThat(register.people().all()).hasSize(1);
        }
    }

    /** A document is composed between two statements of one state. */
    @Test
    void readingMayPauseForLongerThanAWrite() {
        try (Register register = registers(new ServerTimeouts(LONG, SHORT, LONG)).open(PostgresServer.register(),
                Optional.empty())) {
            String limit = "select current_setting('idle_in_transaction_session_timeout')";
            assertThat(register.ledger().readConsistently(() -> setting(register, limit))).isEqualTo("1h");
            String whileWriting = register.ledger().write(ACTOR, tx -> setting(register, limit));
            assertThat(whileWriting).isEqualTo(SHORT.toMillis() + "ms");
        }
    }

    private static String setting(Register register, String query) {
        return register.database().dsl().fetchValue(query).toString();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void timedOutWriteLeavesNoTrace() {
        ServerAddress address = PostgresServer.register();
        try (Register first = PostgresServer.open(address);
                Register second = registers(new ServerTimeouts(SHORT, LONG, LONG)).open(address, Optional.empty())) {
            Ledger waiting = second.ledger();
            first.ledger().write(ACTOR, tx -> {
                assertThatThrownBy(() -> CompletableFuture
                        .runAsync(() -> waiting.write(ACTOR, held -> second.people().add(held, Person.ofName("Lost"))))
                        .get()).cause()
                        .isInstanceOfSatisfying(Problem.class,
                                problem -> assertThat(problem.sentence()).isEqualTo(Message.of(
                                        "storage.server.busyLogin", address.label(), "postgres", SHORT.toSeconds())));
                return first.people().add(tx, Person.ofName("Kept"));
            });
            assertThat(second.people().all()).extracting(Person::name).containsExactly("Kept");
            waiting.write(ACTOR, tx -> second.people().add(tx, Person.ofName("Later")));
            assertThat(verified(first)).isTrue();
        }
    }

    /** A session of another program has no limit; the waiting program displays the login of that session. */
    @Test
    void writeLockHeldByAPlainClientIsReportedWithItsLogin() throws SQLException {
        ServerAddress address = PostgresServer.register();
        try (Register register = registers(new ServerTimeouts(SHORT, LONG, LONG)).open(address, Optional.empty());
                Connection plain = PostgresServer.connect(address);
                Statement statement = plain.createStatement()) {
            plain.setAutoCommit(false);
            statement.execute(SharedDatabase.LOCK_TURN);
            assertThatThrownBy(
                    () -> register.ledger().write(ACTOR, tx -> register.people().add(tx, Person.ofName("Lost"))))
                    .satisfies(Refused.with("storage.server.busyLogin"));
            plain.rollback();
            register.ledger().write(ACTOR, tx -> register.people().add(tx, Person.ofName("Kept")));
            assertThat(register.people().all()).extracting(Person::name).containsExactly("Kept");
        }
    }

    @Test
    void programOfAnOlderVersionNeitherWritesNorOpensOnceTheRegisterIsUpdated() {
        ServerAddress address = PostgresServer.register();
        try (Register open = PostgresServer.open(address)) {
            PostgresServer.sql(address, "insert into flyway_schema_history select installed_rank + 1, '"
                    + (Migrations.newest() + 1) + "', description, type, script, checksum, installed_by, installed_on, "
                    + "execution_time, success from flyway_schema_history order by installed_rank desc limit 1");
            assertRefused("storage.server.updated",
                    () -> open.ledger().write(ACTOR, tx -> open.people().add(tx, Person.ofName("Lost"))));
            assertRefused("storage.server.updated", () -> open.database()
                    .stage(() -> open.database().dsl().insertInto(Tables.PERSON).defaultValues().execute()));
            assertThat(open.people().all()).isEmpty();
        }
        assertRefused("storage.server.tooNew", () -> PostgresServer.open(address));
    }

    @Test
    void olderRegisterIsUpgradedOnlyOnRequest() {
        ServerAddress address = PostgresServer.register();
        assertThat(PostgresServer.registers().update(address, Optional.empty())).isFalse();
        PostgresServer.sql(address, "create schema other");
        ServerAddress other = ServerAddress
                .of(address.label().replace("postgresql://", "postgresql://postgres@") + "?schema=other");
        Migrations.applyAtOnce(
                new ServerConnector(other, Optional.empty(), NoTokens.HERE).connecting(ServerTimeouts.DEFAULT), "other",
                "org/tomes/storage/postgres/types", 20);
        PostgresServer.sql(address,
                "insert into other.register_info values (1, gen_random_uuid(), repeat('0', 64), current_timestamp)");
        assertRefused("storage.server.older", () -> PostgresServer.open(other));
        assertThat(PostgresServer.registers().update(other, Optional.empty())).isTrue();
        try (Register register = PostgresServer.open(other)) {
            assertThat(register.schemaDifferences()).isEmpty();
        }
    }

    @Test
    void registerIsCreatedOnceInASchemaWithoutTables() {
        ServerAddress address = PostgresServer.empty();
        assertRefused("storage.server.noRegister", () -> PostgresServer.open(address));
        PostgresServer.sql(address, "create table of_somebody_else (id integer)");
        assertRefused("storage.server.otherTables", () -> create(address));
        ServerAddress schema = ServerAddress
                .of(address.label().replace("postgresql://", "postgresql://postgres@") + "?schema=tomes");
        create(schema).close();
        assertRefused("storage.server.exists", () -> create(schema));
        try (Register register = PostgresServer.open(schema)) {
            assertThat(register.schemaDifferences()).isEmpty();
            assertThat(register.unreadable()).isEmpty();
            assertThat(register.altered()).isEmpty();
        }
    }

    private static Register create(ServerAddress address) {
        return PostgresServer.registers().create(address, Optional.empty(), empty -> {
        });
    }

    @Test
    void rejectsDatabaseWithLanguageCollation() {
        ServerAddress address = PostgresServer
                .database("template template0 locale_provider icu icu_locale 'en' lc_collate 'C' lc_ctype 'C'");
        assertRefused("storage.server.collation", () -> create(address));
    }

    @Test
    void reportsUnreachableServerAndMissingDatabase() {
        ServerAddress address = PostgresServer.empty();
        String known = address.label().replace("postgresql://", "postgresql://postgres@");
        assertRefused("storage.server.noDatabase",
                () -> PostgresServer.open(ServerAddress.of(known.replace(address.database(), "nowhere"))));
        assertRefused("storage.server.notReached",
                () -> PostgresServer.open(ServerAddress.of("postgresql://postgres@127.0.0.1:1/tomes")));
    }

    @Test
    void reportsCharacterThatTheServerCannotStore() {
        try (Register register = PostgresServer.open(PostgresServer.register())) {
            assertRefused("storage.server.forbiddenCharacter",
                    () -> register.ledger().write(ACTOR, tx -> register.people().add(tx, Person.ofName("a\0b"))));
            register.ledger().write(ACTOR, tx -> register.people().add(tx, Person.ofName("Next")));
            assertThat(register.people().all()).hasSize(1);
        }
    }

    private static void assertRefused(String key, Runnable attempt) {
        assertThatThrownBy(attempt::run).satisfies(Refused.with(key));
    }

    private static SharedRegisters registers(ServerTimeouts timeouts) {
        return new SharedRegisters(Clock.fixed(NOW, ZoneOffset.UTC), NoTokens.HERE, timeouts);
    }
}
