package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.finding.CheckRun;
import org.tomes.finding.FindingOrigin;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotFollower;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.WriteTransaction;
import org.tomes.people.Person;
import org.tomes.register.ServerAddress;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;
import org.tomes.storage.schema.Tables;

/**
 * An import sends its resources to the server before it acquires the write turn, so that others can write in the
 * meantime.
 */
class StagedImportTest {

    private static final CheckRun RUN = new CheckRun(1, FindingOrigin.TOMES, "#1", "e", RegisterFixture.NOW,
            RegisterFixture.NOW, new CheckRun.Tally(0, 0, 0, 0), "");

    private ServerAddress address;
    private Register register;
    private Register other;

    @BeforeEach
    void open() {
        address = PostgresServer.register();
        register = PostgresServer.open(address);
        other = PostgresServer.open(address);
    }

    @AfterEach
    void close() {
        register.close();
        other.close();
    }

    private Snapshot imported(Register where, SnapshotFollower follower, String network) {
        return new InventoryService(where.ledger(), where.snapshots(), follower, List.of()).importFiles(ACTOR,
                List.of(file("a.json", "[" + network(network) + "]")), "", ReadingProgress.NONE);
    }

    private static int rows(Register register) {
        return register.database().dsl().fetchCount(Tables.SNAPSHOT_RESOURCE);
    }

    @Test
    void othersWriteWhileAnImportIsStagedAndDoNotSeeIt() {
        Snapshot stored = imported(register, inventory -> {
            assertThat(rows(other)).isEqualTo(1);
            assertThat(other.snapshots().all()).isEmpty();
            assertThat(other.snapshots().newest()).isEmpty();
            assertThat(other.snapshots().find(-1)).isEmpty();
            assertThat(other.contents().snapshots()).isZero();
            assertThat(other.altered()).isEmpty();
            other.ledger().write(ACTOR, tx -> other.people().add(tx, Person.ofName("Meanwhile")));
            return (actor, snapshot) -> {
            };
        }, "vnet-a");
        assertThat(stored.number()).isEqualTo(1);
        assertThat(other.snapshots().all()).containsExactly(stored);
        assertThat(other.snapshots().resources(stored.id())).hasSize(1);
        assertThat(other.altered()).isEmpty();
    }

    @Test
    void importsOfTwoPeopleAtATimeGetNumbersInTheOrderOfTheirWrites() {
        imported(register, inventory -> {
            imported(other, SnapshotFollower.NONE, "vnet-a");
            return (actor, snapshot) -> {
            };
        }, "vnet-a");
        assertThat(register.snapshots().all()).extracting(Snapshot::number).containsExactly(2, 1);
        assertThat(register.altered()).isEmpty();
    }

    /** JSON used only by the staged snapshot must not be removed with another snapshot. */
    @Test
    void snapshotCanBeDeletedWhileAnotherIsStaged() {
        imported(other, SnapshotFollower.NONE, "vnet-b");
        Snapshot deleted = imported(other, SnapshotFollower.NONE, "vnet-a");
        imported(register, inventory -> {
            new InventoryService(other.ledger(), other.snapshots()).delete(ACTOR, deleted);
            return (actor, snapshot) -> {
            };
        }, "vnet-a");
        assertThat(register.snapshots().all()).extracting(Snapshot::number).containsExactly(3, 1);
        assertThat(register.altered()).isEmpty();
    }

    @Test
    void failedImportIsInvisibleAndRemovedLater() {
        assertThatThrownBy(() -> imported(register, inventory -> {
            throw new IllegalStateException("stopped");
        }, "vnet-a")).hasMessage("stopped");
        assertThat(other.snapshots().all()).isEmpty();
        assertThat(other.altered()).isEmpty();
        assertThat(rows(other)).isEqualTo(1);
        PostgresServer.sql(address, "update snapshot set imported_at = imported_at - interval '2 days'");
        imported(register, SnapshotFollower.NONE, "vnet-b");
        assertThat(rows(other)).isEqualTo(1);
        assertThat(other.snapshots().all()).extracting(Snapshot::number).containsExactly(1);
    }

    private static void run(Register where, WriteTransaction tx) {
        where.checkRuns().insertEarly(tx, RUN);
    }

    @Test
    void othersWriteBetweenTheEarlyRowsOfAWriteAndItsTurnAndDoNotSeeThem() {
        boolean early = register.ledger().write(ACTOR, Optional.of(tx -> {
            run(register, tx);
            assertThat(other.checkRuns().all()).isEmpty();
            other.ledger().write(ACTOR, theirs -> other.people().add(theirs, Person.ofName("Meanwhile")));
        }), tx -> {
            assertThat(register.people().all()).hasSize(1);
            register.checkRuns().begin(tx, RUN, tx.hasEarlyRows());
            return tx.hasEarlyRows();
        });
        assertThat(early).isTrue();
        assertThat(other.checkRuns().all()).containsExactly(RUN);
        assertThat(other.ledger().head().number()).isEqualTo(2);
        assertThat(new AuditTrail(other.ledger()).verify(Optional.empty()).intact()).isTrue();
    }

    /** The other writer has the write lock and waits for the early row, so the early rows are given up. */
    @Test
    void writerWaitingForAnEarlyRowSucceedsAndEarlyRowsAreRepeated() {
        CountDownLatch inserted = new CountDownLatch(1);
        CountDownLatch turn = new CountDownLatch(1);
        CompletableFuture<Void> theirs = CompletableFuture.runAsync(() -> {
            await(inserted);
            other.ledger().write(ACTOR, tx -> {
                turn.countDown();
                other.checkRuns().begin(tx, RUN, false);
                return null;
            });
        });
        boolean early = register.ledger().write(ACTOR, Optional.of(tx -> {
            run(register, tx);
            inserted.countDown();
            await(turn);
        }), tx -> {
            register.checkRuns().begin(tx, RUN, tx.hasEarlyRows());
            return tx.hasEarlyRows();
        });
        theirs.join();
        assertThat(early).isFalse();
        assertThat(register.checkRuns().all()).containsExactly(RUN);
        assertThat(register.ledger().head().number()).isEqualTo(1);
    }

    @Test
    void writeThatIsEndedAfterItsEarlyRowsLeavesNoneAndIsRepeatedWithoutThem() {
        boolean early = register.ledger().write(ACTOR, Optional.of(tx -> {
            run(register, tx);
            PostgresServer.sql(address, "select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where datname = current_database() and state = 'idle in transaction'");
        }), tx -> {
            assertThat(register.checkRuns().all()).isEmpty();
            return tx.hasEarlyRows();
        });
        assertThat(early).isFalse();
        assertThat(other.checkRuns().all()).isEmpty();
    }

    @Test
    void rejectsEarlyRowsWithoutAnEntry() {
        assertThatThrownBy(() -> register.ledger().write(ACTOR, Optional.of(tx -> run(register, tx)), tx -> null))
                .isInstanceOf(RuntimeException.class);
        assertThat(other.checkRuns().all()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
