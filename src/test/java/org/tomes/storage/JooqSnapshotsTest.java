package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;
import static org.tomes.storage.RegisterFixture.ACTOR;
import static org.tomes.storage.RegisterFixture.NOW;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotDifference;
import org.tomes.inventory.SnapshotFollower;
import org.tomes.inventory.SnapshotInUse;
import org.tomes.inventory.importing.AzureFileReader;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.problem.Problem;
import org.tomes.storage.schema.Tables;
import org.tomes.text.Message;

@ParameterizedClass
@EnumSource
class JooqSnapshotsTest {

    @Parameter
    private Engine engine;

    @AutoClose
    private Register register;
    private InventoryService inventory;

    @BeforeEach
    void makeRegister(@TempDir Path folder) {
        register = engine.empty(folder);
        inventory = new InventoryService(register.ledger(), register.snapshots());
    }

    @Test
    void storedSnapshotIsReadUnchanged() {
        Snapshot stored = imported(file("größe.json", "{'value':[" + network("vnet-a") + "]}"),
                file("bad.json", "{'value':"), file("locks.json", "[]"));
        assertThat(inventory.all()).containsExactly(stored);
        assertThat(stored.emptyCollections()).hasSize(1);
        assertThat(stored.notRead()).hasSize(1);
        assertThat(stored.capturedAt()).isEqualTo(ImportResultFixture.SAVED);
        assertThat(stored.importedAt()).isEqualTo(NOW);
    }

    @Test
    void resourcesAreReadUnchanged() {
        InputFile one = file("a.json", "[" + network("vnet-b") + "," + network("vnet-a") + "]");
        imported(one);
        Inventory latest = inventory.latest().orElseThrow();
        assertThat(latest.resources()).isEqualTo(AzureFileReader.read(List.of(one), ReadingProgress.NONE).resources());
        assertThat(latest.networks()).hasSize(2);
    }

    /** Exceeds the number read at once, with and without a remainder. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_001})
    void largeSnapshotIsReadCompletelyEachTime(int count) {
        InputFile file = file("a.json",
                IntStream.range(0, count)
                        .mapToObj(each -> network("vnet-" + each))
                        .collect(Collectors.joining(",", "[", "]")));
        Snapshot stored = imported(file);
        for (int time = 0; time < 2; time++) {
            assertThat(inventory.open(stored).resources()).hasSize(count)
                    .isEqualTo(AzureFileReader.read(List.of(file), ReadingProgress.NONE).resources());
        }
    }

    @Test
    void resourcesOfADeletedSnapshotAreNotReturned() {
        Snapshot first = imported(file("a.json", "[" + network("vnet-a") + "]"));
        imported(file("b.json", "[" + network("vnet-b") + "]"));
        assertThat(register.snapshots().resources(first.id())).hasSize(1);
        inventory.delete(ACTOR, first);
        assertThat(register.snapshots().resources(first.id())).isEmpty();
    }

    @Test
    void resourceThatDidNotChangeIsStoredOnceForAllSnapshots() {
        imported(file("a.json", "[" + network("vnet-a") + "," + network("vnet-b") + "]"));
        imported(file("b.json", "[" + network("vnet-a") + "," + network("vnet-b").replace("10.0", "10.9") + "]"));
        int bodies = register.ledger()
                .write(ACTOR, tx -> JooqWriteTransaction.dsl(tx).fetchCount(Tables.RESOURCE_BODY));
        assertThat(bodies).isEqualTo(3);
        assertThat(inventory.open(inventory.get(1)).resources()).hasSize(2);
        assertThat(inventory.open(inventory.get(2)).resources()).hasSize(2);
    }

    @Test
    void labelCanBeChangedAndIsInTheTrail() {
        Snapshot stored = imported(file("a.json", "[" + network("vnet-a") + "]"));
        Snapshot renamed = inventory.label(ACTOR, stored, " after the move ");
        assertThat(inventory.get(1)).isEqualTo(renamed);
        assertThat(renamed.label()).isEqualTo("after the move");
        AuditEntry entry = register.ledger().entries(AuditQuery.newest(1)).getFirst();
        assertThat(entry.action()).isEqualTo(AuditAction.CHANGED);
        assertThat(entry.after().toString()).contains("after the move");
    }

    @Test
    void deletedSnapshotRemovesOnlyItsOwnDataAndItsNumberIsNotReused() {
        imported(file("a.json", "[" + network("vnet-a") + "," + network("vnet-b") + "]"));
        Snapshot second = imported(file("b.json", "[" + network("vnet-a") + "," + network("vnet-c") + "]"));
        inventory.delete(ACTOR, second);
        assertThat(register.ledger()
                .<Integer>write(ACTOR, tx -> JooqWriteTransaction.dsl(tx).fetchCount(Tables.RESOURCE_BODY)))
                .isEqualTo(2);
        assertThat(inventory.open(inventory.get(1)).networks()).hasSize(2);
        assertThat(imported(file("c.json", "[" + network("vnet-c") + "]")).number()).isEqualTo(3);
        assertThatThrownBy(() -> inventory.get(2)).isInstanceOf(Problem.class).hasMessageContaining("was deleted");
    }

    @Test
    void referencedSnapshotCannotBeDeleted() {
        Snapshot only = imported(file("a.json", "[" + network("vnet-a") + "]"));
        assertThatThrownBy(() -> inventory.delete(ACTOR, only)).isInstanceOf(SnapshotInUse.class)
                .hasMessageContaining("the only snapshot");
        imported(file("b.json", "[" + network("vnet-b") + "]"));
        InventoryService leaning = new InventoryService(register.ledger(), register.snapshots(), SnapshotFollower.NONE,
                List.of(snapshot -> snapshot.number() == 1
                        ? List.of(Message.of("evidence.usesSnapshot", "E-001", "Proof"))
                        : List.of()));
        assertThatThrownBy(() -> leaning.delete(ACTOR, only)).isInstanceOf(SnapshotInUse.class)
                .hasMessageContaining("E-001");
        assertThat(inventory.all()).hasSize(2);
    }

    @Test
    void deletingTheNewestSnapshotReassessesThePreviousOne() {
        imported(file("a.json", "[" + network("vnet-a") + "]"));
        Snapshot newest = imported(file("b.json", "[" + network("vnet-b") + "]"));
        List<Integer> told = new ArrayList<>();
        new InventoryService(register.ledger(), register.snapshots(),
                now -> (actor, stored) -> told.add(stored.number()), List.of()).delete(ACTOR, newest);
        assertThat(told).containsExactly(1);
    }

    @Test
    void differenceOfSnapshotsThatAreReadPieceByPieceIsThatOfTheirResources() {
        Random random = new Random(20261124);
        for (int round = 0; round < 6; round++) {
            boolean complete = round % 2 == 0;
            Inventory earlier = inventory.open(imported(file("a.json", someNetworks(random))));
            Inventory later = inventory.open(inventory.importFiles(ACTOR, List.of(file("b.json", someNetworks(random))),
                    "", complete, ReadingProgress.NONE));

            SnapshotDifference difference = inventory.difference(earlier.snapshot(), later.snapshot());

            assertThat(ids(difference.added())).as("round %d", round).isEqualTo(without(later, earlier));
            assertThat(ids(complete ? difference.removed() : difference.notSeen())).as("round %d", round)
                    .isNotEmpty()
                    .isEqualTo(without(earlier, later));
            assertThat(complete ? difference.notSeen() : difference.removed()).isEmpty();
            assertThat(difference.changed().stream().map(change -> change.resource().id()).distinct())
                    .as("round %d", round)
                    .isNotEmpty()
                    .containsExactlyElementsOf(later.resources()
                            .stream()
                            .filter(resource -> earlier.find(resource.id())
                                    .filter(before -> !before.sha256().equals(resource.sha256()))
                                    .isPresent())
                            .map(Resource::id)
                            .toList());
        }
    }

    private static List<ResourceId> ids(List<ResourceEntry> entries) {
        return entries.stream().map(ResourceEntry::id).toList();
    }

    private static List<ResourceId> without(Inventory inventory, Inventory other) {
        return inventory.resources().stream().map(Resource::id).filter(id -> other.find(id).isEmpty()).toList();
    }

    /** Returns more than one batch of them, in any order and case, some with a different address. */
    private static String someNetworks(Random random) {
        List<String> networks = new ArrayList<>();
        for (int i = 0; i < 1_100; i++) {
            String name = (random.nextBoolean() ? "vnet-" : "VNET-") + i;
            if (random.nextInt(10) > 0) {
                networks.add(random.nextInt(50) == 0 ? network(name).replace("10.0", "10.9") : network(name));
            }
        }
        Collections.shuffle(networks, random);
        return "[" + String.join(",", networks) + "]";
    }

    @Test
    void importLeavesOneEntryOnTheTrail() {
        Snapshot stored = imported(file("a.json", "[" + network("vnet-a") + "," + network("vnet-b") + "]"));
        assertThat(register.ledger().entries(AuditQuery.newest(10))).singleElement().satisfies(entry -> {
            assertThat(entry.record()).isEqualTo(stored.ref());
            assertThat(entry.after().values()).containsEntry("hash", stored.hash()).containsEntry("resources", "2");
        });
    }

    @Test
    void deletingLeavesWhatWasDeletedOnTheTrail() {
        Snapshot stored = imported(file("a.json", "[" + network("vnet-a") + "]"));
        imported(file("b.json", "[" + network("vnet-b") + "]"));
        inventory.delete(ACTOR, stored);
        assertThat(register.ledger().entries(AuditQuery.newest(1))).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.DELETED);
            assertThat(entry.record()).isEqualTo(stored.ref());
            assertThat(entry.before().values()).containsEntry("hash", stored.hash());
        });
    }

    @Test
    void hashDependsOnResourcesAndNotOnFiles() {
        Snapshot one = imported(file("a.json", "[" + network("vnet-a") + "," + network("vnet-b") + "]"));
        Snapshot same = imported(file("b.json", network("vnet-b")), file("c.json", network("vnet-a")));
        Snapshot other = imported(file("d.json", network("vnet-a")));
        assertThat(same.hash()).isEqualTo(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void fileFromTheFutureWasCapturedNowAtTheLatest() {
        InputFile late = new InputFile("a.json", Instant.MAX, file("", network("vnet-a")).content());
        Snapshot stored = imported(late);
        assertThat(stored.capturedAt()).isEqualTo(NOW);
        assertThat(inventory.all()).containsExactly(stored);
    }

    @Test
    void typeThatWasNotReadIsNotCovered() {
        imported(file("a.json", "[" + network("vnet-a") + "]"));
        Inventory latest = inventory.latest().orElseThrow();
        assertThat(latest.covers(ResourceType.of("microsoft.network/virtualnetworks"))).isTrue();
        assertThat(latest.covers(ResourceType.KEY_VAULT)).isFalse();
    }

    private Snapshot imported(InputFile... files) {
        return inventory.importFiles(ACTOR, List.of(files), "", ReadingProgress.NONE);
    }
}
