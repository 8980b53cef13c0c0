package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.storage.RegisterFixture.ACTOR;
import static org.tomes.storage.RegisterFixture.NOW;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.Refused;
import org.tomes.register.ServerAddress;
import org.tomes.storage.Register;
import org.tomes.storage.postgres.CuttingProxy.AtCommit;

class LostConnectionTest {

    private static void add(Register register, String name) {
        register.ledger().write(ACTOR, tx -> register.people().add(tx, Person.ofName(name)));
    }

    private static Optional<String> refusal(Runnable write) {
        try {
            write.run();
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(problem.sentence().key());
        }
    }

    @Test
    void unconfirmedCommitFoundInTheTrailCountsAsDone() throws IOException {
        ServerAddress address = PostgresServer.register();
        try (CuttingProxy proxy = new CuttingProxy(address); Register register = PostgresServer.open(proxy.address())) {
            add(register, "Before");
            proxy.atNextCommit(AtCommit.CUT_AFTER);
            add(register, "Kept");
            assertThat(proxy.hasCut()).isTrue();
            add(register, "Next");
            assertThat(register.people().all()).extracting(Person::name)
                    .containsExactlyInAnyOrder("Before", "Kept", "Next");
            assertThat(new AuditTrail(register.ledger()).verify(Optional.empty()).intact()).isTrue();
        }
    }

    @Test
    void commitThatDidNotReachTheServerIsReportedAsNotSaved() throws IOException {
        ServerAddress address = PostgresServer.register();
        try (CuttingProxy proxy = new CuttingProxy(address); Register register = PostgresServer.open(proxy.address())) {
            add(register, "Before");
            proxy.atNextCommit(AtCommit.CUT_BEFORE);
            assertThat(refusal(() -> add(register, "Lost"))).contains("storage.server.notReached");
            add(register, "Again");
            assertThat(register.people().all()).extracting(Person::name).containsExactlyInAnyOrder("Before", "Again");
        }
    }

    @Test
    void commitIsUnknownIfTheServerIsUnreachable() throws IOException {
        ServerAddress address = PostgresServer.register();
        ServerTimeouts impatient = new ServerTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(15),
                Duration.ofSeconds(1));
        try (CuttingProxy proxy = new CuttingProxy(address);
                Register register = new SharedRegisters(Clock.fixed(NOW, ZoneOffset.UTC), NoTokens.HERE, impatient)
                        .open(proxy.address(), Optional.empty())) {
            String key = register.ledger().write(ACTOR, tx -> {
                register.people().add(tx, Person.ofName("Before"));
                return "";
            });
            assertThat(key).isEmpty();
            assertThatThrownBy(() -> register.ledger().write(ACTOR, tx -> {
                register.people().add(tx, Person.ofName("Unknown"));
                proxy.goDown();
                return "";
            })).satisfies(Refused.with("storage.server.unknown"));
        }
    }

    @Test
    void savingAgainChecksWhetherAnUnconfirmedWriteExists() throws IOException {
        ServerAddress address = PostgresServer.register();
        ServerTimeouts impatient = new ServerTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(15),
                Duration.ofSeconds(1));
        try (CuttingProxy proxy = new CuttingProxy(address);
                Register register = new SharedRegisters(Clock.fixed(NOW, ZoneOffset.UTC), NoTokens.HERE, impatient)
                        .open(proxy.address(), Optional.empty())) {
            add(register, "Before");
            proxy.atNextCommit(AtCommit.DOWN_AFTER);
            assertThat(refusal(() -> add(register, "Once"))).contains("storage.server.unknown");
            proxy.comeBack();
            assertThat(refusal(() -> add(register, "Once"))).contains("storage.server.wasSaved");
            add(register, "After");
            assertThat(register.people().all()).extracting(Person::name)
                    .containsExactlyInAnyOrder("Before", "Once", "After");
        }
    }

    @Test
    void firstWriteAfterTheServerIsBackWorksAlthoughSeveralConnectionsWereCut() throws IOException {
        ServerAddress address = PostgresServer.register();
        try (CuttingProxy proxy = new CuttingProxy(address); Register register = PostgresServer.open(proxy.address())) {
            register.ledger().write(ACTOR, tx -> {
                // A second connection, such as one of a screen while another thread writes.
                Thread reading = Thread.ofVirtual().start(() -> register.people().all());
                join(reading);
                return register.people().add(tx, Person.ofName("Before"));
            });
            proxy.goDown();
            assertThat(refusal(() -> register.ledger().head())).isPresent();
            proxy.comeBack();
            add(register, "After");
            assertThat(register.people().all()).hasSize(2);
        }
    }

    /**
     * The message is always that the server is unavailable, whatever the window reads, and never a fault of the
     * program.
     */
    @ParameterizedTest
    @EnumSource
    void lostServerIsReported(Question question) throws IOException {
        ServerAddress address = PostgresServer.register();
        try (CuttingProxy proxy = new CuttingProxy(address); Register register = PostgresServer.open(proxy.address())) {
            add(register, "Before");
            question.ask.accept(register);
            proxy.goDown();
            assertThat(refusal(() -> question.ask.accept(register))).hasValueSatisfying(
                    key -> assertThat(key).isIn("storage.server.notReached", "storage.server.stopped"));
            proxy.comeBack();
            question.ask.accept(register);
        }
    }

    private enum Question {
        SIGNED_IN(register -> register.database().serverLogin()),
        LOGINS(register -> register.database().logins()),
        READ_ONLY(register -> register.database().readOnlyReason()),
        SCHEMA(register -> register.database().schemaDifferences()),
        HEAD(register -> register.ledger().head()),
        TRAIL(register -> new AuditTrail(register.ledger()).verify(Optional.empty())),
        ENTRIES(register -> register.ledger().entries(AuditQuery.newest(1))),
        CONTENTS(Register::contents),
        ALTERED(Register::altered),
        PEOPLE(register -> register.people().all()),
        MEASURES(register -> register.measures().all()),
        FINDINGS(register -> register.findings().all()),
        SNAPSHOTS(register -> register.snapshots().all()),
        CHANGES(register -> register.changes().all()),
        VERSIONS(register -> register.documentVersions().all()),
        WRITE(register -> add(register, "Next"));

        private final Consumer<Register> ask;

        Question(Consumer<Register> ask) {
            this.ask = ask;
        }
    }

    /** On a busy computer, a starting window signed in too late and reported the server as unavailable. */
    @Test
    void signingInMayTakeLongerThanReachingTheServer() throws SQLException {
        ServerAddress two = ServerAddress.of("postgresql://anna@localhost:1,localhost:2/tomes");
        PGSimpleDataSource source = (PGSimpleDataSource) new ServerConnector(two, Optional.empty(), NoTokens.HERE)
                .connecting(ServerTimeouts.DEFAULT);
        assertThat(source.getConnectTimeout()).isLessThanOrEqualTo(5);
        assertThat(source.getLoginTimeout()).isGreaterThanOrEqualTo(2 * source.getConnectTimeout() + 15);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
