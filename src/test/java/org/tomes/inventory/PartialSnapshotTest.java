package org.tomes.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.importing.ListFact;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class PartialSnapshotTest {

    private static final ResourceType ALERT = ResourceType.of("Microsoft.Security/alerts");

    private static Snapshot snapshot(int number, SnapshotSource source, Map<ResourceType, Integer> counts,
            List<ListFact> complete) {
        Instant at = Instant.EPOCH.plusSeconds(number);
        return new Snapshot(SnapshotId.random(), number, "", at, at, source, List.of(), new TreeMap<>(counts),
                List.of(), complete, "");
    }

    private static Snapshot files(int number, int vaults, int networks) {
        return snapshot(number, SnapshotSource.FILES,
                Map.of(ResourceType.KEY_VAULT, vaults, ResourceType.VIRTUAL_NETWORK, networks), List.of());
    }

    @Test
    void snapshotThatLacksMostResourcesOfTheNewestFullOneIsPartial() {
        Snapshot full = files(1, 8, 10);
        Snapshot part = files(2, 1, 0);
        Snapshot next = files(3, 2, 0);

        assertThat(PartialSnapshot.among(List.of(next, part, full)))
                .containsExactly(new PartialSnapshot(part, full, 17), new PartialSnapshot(next, full, 16));
        assertThat(Texts.in(Language.EN).get(new PartialSnapshot(part, full, 17).sentence()))
                .isEqualTo("Snapshot 2 has one resource, snapshot 1 has 18: results are based on part of Azure.");
    }

    @Test
    void snapshotThatLacksAFewResourcesIsNot() {
        assertThat(PartialSnapshot.among(List.of(files(1, 8, 10), files(2, 6, 8)))).isEmpty();
    }

    @Test
    void pullsAndCompleteListsAreNeverPartial() {
        ListFact nothingLeftOut = new ListFact(ListFact.NOTHING_LEFT_OUT,
                ResourceId.parse("/subscriptions/00000000-0000-0000-0000-000000000001").orElseThrow());
        Map<ResourceType, Integer> few = Map.of(ResourceType.KEY_VAULT, 1);
        assertThat(PartialSnapshot
                .among(List.of(files(1, 8, 10), snapshot(2, SnapshotSource.FILES, few, List.of(nothingLeftOut)))))
                .isEmpty();
        assertThat(PartialSnapshot.among(List.of(files(1, 8, 10), snapshot(2, SnapshotSource.PULL, few, List.of()))))
                .isEmpty();
    }

    @Test
    void reportsThatAzureRemovesByItselfAreNotMissing() {
        Snapshot withAlerts = snapshot(1, SnapshotSource.FILES, Map.of(ALERT, 40, ResourceType.KEY_VAULT, 3),
                List.of());
        Snapshot without = snapshot(2, SnapshotSource.FILES, Map.of(ResourceType.KEY_VAULT, 3), List.of());
        assertThat(PartialSnapshot.among(List.of(withAlerts, without))).isEmpty();
    }
}
