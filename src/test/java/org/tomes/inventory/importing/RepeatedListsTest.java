package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.resource.Resource;

/** Lists saved more than once, such as before and after a change. */
class RepeatedListsTest {

    private static final Instant SAVED = ImportResultFixture.SAVED;
    private static final Duration DAY = Duration.ofDays(1);

    private static InputFile list(String file, Instant saved, String... groupAndName) {
        String vaults = Stream.of(groupAndName)
                .map(vault -> "{'id':'/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/"
                        + vault.replace("/", "/providers/Microsoft.KeyVault/vaults/") + "','name':'"
                        + vault.replaceAll(".*/", "") + "','type':'Microsoft.KeyVault/vaults','properties':{'a':1}}")
                .toList()
                .toString();
        return ImportResultFixture.file(file, saved, vaults.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> disputed(InputFile... files) {
        ImportResult result = AzureFileReader.read(List.of(files), ReadingProgress.NONE);
        List<String> disputed = result.notRead()
                .stream()
                .flatMap(gap -> gap.disputed().stream())
                .map(id -> id.name())
                .sorted()
                .toList();
        assertThat(result.resources()).filteredOn(resource -> !resource.hasProperties())
                .extracting(Resource::name)
                .containsExactlyElementsOf(disputed);
        return disputed;
    }

    @Test
    void resourceThatOnlyOneOfTwoListsOfTheSameTimeContainsIsNotAssessed() {
        assertThat(disputed(list("a.json", SAVED, "g/one", "g/two"), list("b.json", SAVED, "g/one", "g/three")))
                .containsExactly("three", "two");
    }

    @Test
    void resourceThatTheNewerListDoesNotContainIsNotAssessedAndANewOneIs() {
        InputFile older = list("old.json", SAVED.minus(DAY), "g/one", "g/gone");
        InputFile newer = list("new.json", SAVED, "g/one", "g/new");

        assertThat(disputed(older, newer)).containsExactly("gone");
        assertThat(disputed(newer, older)).containsExactly("gone");
    }

    @Test
    void listsOfDifferentResourceGroupsAndPagesOfOneListDoNotContradictEachOther() {
        assertThat(disputed(list("a.json", SAVED, "g/one"), list("b.json", SAVED, "h/two"))).isEmpty();
        assertThat(disputed(list("all.json", SAVED, "g/one", "h/two"), list("g.json", SAVED, "g/one"))).isEmpty();
        assertThat(disputed(list("1.json", SAVED, "g/one", "g/two"), list("2.json", SAVED, "g/three"))).isEmpty();
    }

    @Test
    void listsOfTwoDaysAreTwoStatesEvenWithoutACommonResource() {
        InputFile older = list("old.json", SAVED.minus(DAY), "g/one", "h/two");
        InputFile newer = list("new.json", SAVED, "g/three");

        assertThat(disputed(older, newer)).as("the newer list may have been limited to its group")
                .containsExactly("one");
        assertThat(disputed(newer, older)).containsExactly("one");
        assertThat(disputed(older, newer, list("page.json", SAVED.minusSeconds(9), "g/one"))).as("a page of that day")
                .isEmpty();
        assertThat(disputed(list("1.json", SAVED, "g/one"), list("2.json", SAVED.minusSeconds(3600), "g/three")))
                .as("pages that were saved one after the other")
                .isEmpty();
    }

    @Test
    void emptyListContradictsAFullOneUnlessThatIsNewer() {
        InputFile vault = list("vaults.json", SAVED, "g/one");

        assertThat(disputed(vault, empty("sub/keyvault-list.json", SAVED))).containsExactly("one");
        assertThat(disputed(vault, empty("keyvault-list.json", SAVED.plus(DAY)))).containsExactly("one");
        assertThat(disputed(vault, empty("keyvault-list.json", SAVED.minus(DAY)))).isEmpty();
    }

    @Test
    void emptyListContradictedByAnotherFileProvesNoAbsence() {
        assertThat(
                AzureFileReader
                        .read(List.of(list("vaults.json", SAVED, "g/one"),
                                empty("keyvault-list.json", SAVED.minus(DAY))), ReadingProgress.NONE)
                        .emptyCollections())
                .isEmpty();
    }

    private static InputFile empty(String file, Instant saved) {
        return ImportResultFixture.file(file, saved, "[]".getBytes(StandardCharsets.UTF_8));
    }
}
