package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.finding.FindingFixture.ACTOR;
import static org.tomes.finding.FindingFixture.SUBSCRIPTION;
import static org.tomes.finding.FindingFixture.vault;
import static org.tomes.finding.FindingFixture.vaultId;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotInUse;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.text.Message;

/** Checks that resources missing in a snapshot are neither fixed nor removed, unless a complete list proves it. */
@SlowTest
class UnseenResourcesTest {

    private static final Instant DAY = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;
    @AutoClose
    private FindingFixture fixture;

    @BeforeEach
    void vaultWithAFinding() {
        fixture = new FindingFixture(folder);
        fixture.snapshot(vault("v1", "one=NOT_MET"), vault("v2"));
    }

    private Snapshot files(Instant saved, String... jsons) {
        return files(saved, true, jsons);
    }

    private Snapshot files(Instant saved, boolean complete, String... jsons) {
        List<InputFile> files = new ArrayList<>();
        for (String json : jsons) {
            files.add(new InputFile("azure-" + files.size() + ".json", saved,
                    () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        }
        return fixture.inventory().importFiles(ACTOR, files, "", complete, ReadingProgress.NONE);
    }

    private static String inGroup(String group, String resource) {
        return resource.replace("/resourceGroups/rg/", "/resourceGroups/" + group + "/");
    }

    private List<String> removed() {
        List<Snapshot> all = fixture.inventory().all();
        return fixture.inventory()
                .difference(all.get(1), all.get(0))
                .removed()
                .stream()
                .map(ResourceEntry::name)
                .toList();
    }

    @Test
    void listOfItsGroupWithoutTheResourceProvesItsRemoval() {
        files(DAY, "[" + vault("v2") + "]");
        assertThat(fixture.states()).containsExactly("one/v1=FIXED");
        assertThat(removed()).containsExactly("v1");
    }

    /** {@code az keyvault list --query "[?…]"} writes only the matching vaults, and the file does not show that. */
    @Test
    void possiblyFilteredListDoesNotCloseFindings() {
        Snapshot later = files(DAY, false, "[" + vault("v2") + "]");
        assertThat(later.isDeclaredComplete()).isFalse();
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
    }

    @Test
    void secretMissingFromAFilteredListOfItsVaultIsNotRemoved() {
        fixture.snapshot(vault("v1"), vault("v2"),
                child("v1", "s1").replace("\"properties\"", "\"tags\":{\"one\":\"NOT_MET\"},\"properties\""));
        List<String> before = fixture.states();
        files(DAY, false, "[" + vault("v1") + "," + vault("v2") + "," + child("v1", "s2") + "]");
        assertThat(fixture.states()).isEqualTo(before);
    }

    /**
     * Microsoft Learn, "Naming rules and restrictions for Azure resources": names of vaults are unique in all of Azure.
     */
    @Test
    void vaultOfTheSameNameInAnotherGroupIsTheMovedOne() {
        files(DAY, false, "[" + inGroup("rg9", vault("v1", "one=NOT_MET")) + "]");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(fixture.findings().history()).extracting(FindingEvent::kind)
                .containsExactly(FindingEvent.Kind.FOUND, FindingEvent.Kind.MOVED);
    }

    @Test
    void singleObjectDoesNotCountAsList() {
        Snapshot later = files(DAY, vault("v3"));
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(removed()).isEmpty();
        assertThat(later.notRead()).extracting(gap -> gap.reason().key()).containsExactly("inventory.notRead.single");
        assertThat(later.covers(ResourceType.KEY_VAULT)).isFalse();
    }

    @Test
    void singleObjectNextToTheListOfItsTypeDoesNotAffectTheList() {
        Snapshot later = files(DAY, "[" + vault("v2") + "]", vault("v2"));
        assertThat(fixture.states()).containsExactly("one/v1=FIXED");
        assertThat(later.notRead()).isEmpty();
    }

    @Test
    void listOfAnotherGroupDoesNotCloseFindings() {
        files(DAY, "[" + inGroup("rg2", vault("v3")) + "]");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(removed()).isEmpty();
    }

    @Test
    void listsOfTwoTypesInTwoGroupsAreIndependent() {
        String account = vault("a").replace("Microsoft.KeyVault/vaults", "Microsoft.Storage/storageAccounts");
        files(DAY, "[" + inGroup("rg2", vault("v3")) + "]", "[" + account + "]");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(removed()).isEmpty();
    }

    @Test
    void groupMissingFromTheListOfGroupsIsRemovedWithItsContent() {
        String group = "{\"id\":\"" + SUBSCRIPTION
                + "/resourceGroups/rg2\",\"name\":\"rg2\",\"type\":\"Microsoft.Resources/resourceGroups\",\"location\":\"w\",\"properties\":{}}";
        files(DAY, "[" + inGroup("rg2", vault("v3")) + "]", "[" + group + "]");
        assertThat(fixture.states()).containsExactly("one/v1=FIXED");
    }

    @Test
    void rowsWithoutPropertiesDoNotCloseFindings() {
        files(DAY, "[" + vault("v2").replace(",\"properties\":{}", "") + "]");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(removed()).isEmpty();
    }

    @Test
    void resourceListOfAnotherGroupDoesNotCloseFindings() {
        fixture.inventory()
                .importFiles(ACTOR,
                        List.of(new InputFile("x/resource-list.json", DAY,
                                () -> new ByteArrayInputStream(
                                        ("[" + inGroup("rg2", vault("v3")) + "]").getBytes(StandardCharsets.UTF_8)))),
                        "", true, ReadingProgress.NONE);
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(removed()).isEmpty();
    }

    @Test
    void childIsRemovedWithItsParentAndAmongItsSiblingsOnly() {
        assertThat(proves("[" + child("v1", "s2") + "]")).as("its sibling is listed").isTrue();
        assertThat(proves("[" + child("v2", "s2") + "]")).as("that of another parent is listed").isFalse();
        assertThat(proves("[" + vault("v1") + "," + vault("v2") + "]")).as("nothing of its kind is listed").isFalse();
        assertThat(proves("[" + vault("v2") + "]")).as("its parent is not in the list").isTrue();
    }

    private boolean proves(String json) {
        Snapshot snapshot = files(DAY, json);
        return fixture.inventory()
                .open(snapshot)
                .isProvenAbsentByFiles(ResourceType.of("Microsoft.KeyVault/vaults/secrets"),
                        ResourceId.parse(vaultId("v1") + "/secrets/s1").orElseThrow());
    }

    private static String child(String vault, String name) {
        return "{\"id\":\"" + vaultId(vault) + "/secrets/" + name + "\",\"name\":\"" + name
                + "\",\"type\":\"Microsoft.KeyVault/vaults/secrets\",\"properties\":{}}";
    }

    @Test
    void refusalConcernsItsTypeInItsScopeOnly() {
        String refusal = "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"The client 'x' does not have authorization to perform "
                + "action 'Microsoft.KeyVault/vaults/read' over scope '%s' or the scope is invalid.\"}}";
        files(DAY, "[" + vault("v2") + "," + inGroup("rg2", vault("v3")) + "]",
                refusal.formatted(SUBSCRIPTION + "/resourceGroups/rg"));
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(removed()).isEmpty();
        files(DAY, "[" + vault("v2") + "]", refusal.formatted(SUBSCRIPTION + "/resourceGroups/rg3"));
        assertThat(fixture.states()).containsExactly("one/v1=FIXED");
    }

    @Test
    void olderStateImportedLaterNeitherClosesNorOpensFindings() {
        Snapshot newest = fixture.inventory().all().getFirst();
        files(DAY.minusSeconds(86_400 * 100L), "[" + vault("v1", "one=MET") + "," + vault("v2", "two=NOT_MET") + "]");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        assertThat(fixture.inventory().latest().orElseThrow().snapshot()).isEqualTo(newest);
        fixture.inventory().delete(ACTOR, newest);
        assertThat(fixture.states()).as("once the older state is the current one").containsExactly("two/v2=OPEN");
        files(DAY.minusSeconds(86_400), "[" + vault("v1", "one=NOT_MET") + "," + vault("v2", "two=MET") + "]");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN", "two/v2=FIXED");
    }

    @Test
    void findingEndsWithItsOnlyEvidence() {
        files(DAY, false, "[" + vault("v2") + "]");
        Snapshot part = files(DAY, false, "[" + vault("v7", "one=NOT_MET") + "]");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN", "one/v7=OPEN");

        fixture.inventory().delete(ACTOR, part);

        assertThat(fixture.states()).as("v1 was in other evidence, too").containsExactly("one/v1=OPEN");
        assertThat(fixture.findings().history()).extracting(FindingEvent::kind)
                .endsWith(FindingEvent.Kind.EVIDENCE_DELETED);
    }

    @Test
    void figuresAreAsBeforeAnImportThatWasUndone() {
        files(DAY, "[" + vault("v1", "one=NOT_MET") + "," + vault("v2", "two=NOT_MET") + "]");
        CheckRun.Tally before = fixture.runs().all().getFirst().tally();
        assertThat(before).isEqualTo(new CheckRun.Tally(1, 0, 1, 0));
        Snapshot wrong = files(DAY, "[" + vault("v1", "one=NOT_MET") + "," + vault("v2", "two=NOT_MET") + ","
                + vault("v7", "one=NOT_MET") + "]");

        fixture.inventory().delete(ACTOR, wrong);

        assertThat(fixture.states()).containsExactlyInAnyOrder("one/v1=OPEN", "two/v2=OPEN");
        assertThat(fixture.runs().all().getFirst().tally()).isEqualTo(before);
    }

    /** The number of closed findings was lost. */
    @Test
    void closedFindingsAreCountedAsBeforeAnImportThatWasUndone() {
        files(DAY, "[" + vault("v1", "one=MET") + "," + vault("v2", "two=NOT_MET") + "]");
        CheckRun.Tally before = fixture.runs().all().getFirst().tally();
        assertThat(before).isEqualTo(new CheckRun.Tally(1, 0, 0, 1));
        for (String other : List.of("v7", "v8")) {
            Snapshot wrong = files(DAY, "[" + vault("v1", "one=MET") + "," + vault("v2", "two=NOT_MET") + ","
                    + vault(other, "one=NOT_MET") + "]");
            fixture.inventory().delete(ACTOR, wrong);
            assertThat(fixture.runs().all().getFirst().tally()).isEqualTo(before);
        }
    }

    @Test
    void onlySnapshotIsDeletedUntilItsFindingsAreUsed() {
        Snapshot wrong = fixture.inventory().all().getFirst();
        fixture.inventory().delete(ACTOR, wrong);
        assertThat(fixture.inventory().all()).isEmpty();
        assertThat(fixture.states()).isEmpty();

        files(DAY.minusSeconds(86_400), "[" + vault("v1", "one=NOT_MET") + "]");
        assertThat(fixture.states()).as("older data after the deleted one").containsExactly("one/v1=OPEN");
        Snapshot only = fixture.inventory().all().getFirst();
        Measure measure = fixture.measures().add(ACTOR, new MeasureBuilder().title("Keys").build());
        fixture.findings().link(ACTOR, fixture.findings().all(), measure);
        assertThatThrownBy(() -> fixture.inventory().delete(ACTOR, only)).isInstanceOf(SnapshotInUse.class)
                .hasMessageContaining("the only snapshot");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
    }

    @Test
    void findingContinuesWithAMovedResource() {
        files(DAY, "[" + inGroup("rg9", vault("v1", "one=NOT_MET")) + "," + vault("v2") + "]");
        assertThat(fixture.states()).containsExactly("one/v1=OPEN");
        Finding moved = fixture.findings().all().getFirst();
        assertThat(moved.resource().id()).contains("/rg9/");
        assertThat(moved.sightings().appearances()).isEqualTo(1);
        assertThat(fixture.findings().history()).extracting(FindingEvent::kind)
                .containsExactly(FindingEvent.Kind.FOUND, FindingEvent.Kind.MOVED);
        files(DAY, "[" + inGroup("rg9", vault("v1", "one=MET")) + "," + vault("v2") + "]");
        assertThat(fixture.states()).containsExactly("one/v1=FIXED");
    }

    @Test
    void movedResourceIsUnknownIfTwoSimilarOnesWereRemoved() {
        files(DAY, "[" + vault("v1", "one=NOT_MET") + "," + inGroup("rg2", vault("v1", "one=NOT_MET")) + ","
                + vault("v2") + "," + inGroup("rg2", vault("v3")) + "]");

        files(DAY, "[" + inGroup("rg9", vault("v1", "one=NOT_MET")) + "," + vault("v2") + ","
                + inGroup("rg2", vault("v3")) + "]");

        assertThat(fixture.findings().history()).extracting(FindingEvent::kind).doesNotContain(FindingEvent.Kind.MOVED);
        assertThat(fixture.findings().all()).extracting(Finding::state)
                .containsExactlyInAnyOrder(FindingState.FIXED, FindingState.FIXED, FindingState.OPEN);
    }

    private static ExternalResult said(boolean failed) {
        return new ExternalResult(new CheckedResource(vaultId("v5"), "v5", "Microsoft.KeyVault/vaults"), Severity.HIGH,
                failed, List.of(), Optional.of(Message.of("finding.reported.PROWLER", "open")));
    }

    private void report(String day, boolean failed) {
        fixture.runs()
                .recordReport(ACTOR, FindingOrigin.PROWLER, day, day + failed, Instant.parse(day + "T00:00:00Z"),
                        Map.of(Finding.Key.of(new CheckId("prowler.some"), vaultId("v5")), said(failed)));
    }

    @Test
    void olderReportNeitherClosesNorReopensFindings() {
        report("2026-11-20", true);
        report("2026-10-01", false);
        assertThat(fixture.states()).contains("prowler.some/v5=OPEN");
        report("2026-11-25", false);
        assertThat(fixture.states()).contains("prowler.some/v5=FIXED");
        report("2026-11-22", true);
        assertThat(fixture.states()).contains("prowler.some/v5=FIXED");
    }
}
