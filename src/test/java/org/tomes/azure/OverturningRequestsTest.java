package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.check.Checks;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** Lists that checks require before a verdict; each must be available from a pull and from files. */
class OverturningRequestsTest {

    private static final String VAULT = CheckResultSetFixture.GROUP + "/providers/Microsoft.KeyVault/vaults/x";

    private static Stream<ResourceType> lists() {
        return Checks.ALL.stream()
                .flatMap(check -> check.reversingLists().stream())
                .flatMap(lists -> lists.types().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyPullRequestsTheList(ResourceType type) {
        Set<ResourceType> requested = Stream
                .of(RequestCatalogue.tables().stream().flatMap(table -> table.types().stream()),
                        RequestCatalogue.subscriptionRequests().stream().map(DataRequest.Below::type),
                        RequestCatalogue.childResourceRequests().stream().map(DataRequest.ChildResources::type))
                .flatMap(each -> each)
                .collect(Collectors.toSet());

        assertThat(requested).contains(type);
    }

    /** A list without entries, since one with entries is recognised by their ids. */
    @ParameterizedTest
    @MethodSource("lists")
    void filesCanContainTheList(ResourceType type) {
        String name = type.text().substring(type.text().lastIndexOf('/') + 1);
        boolean ofParent = type.text().indexOf('/') != type.text().lastIndexOf('/');
        boolean ofResource = List
                .of(ResourceType.DIAGNOSTIC_SETTING, ResourceType.EVENT_SUBSCRIPTION, ResourceType.STORAGE_DEFENDER)
                .contains(type);
        String owner = ofParent
                ? CheckResultSetFixture.GROUP + "/providers/" + type.text().substring(0, type.text().lastIndexOf('/'))
                        + "/x"
                : VAULT;
        // Azure returns the settings of a storage account as one object, never as a list.
        String list = type.equals(ResourceType.STORAGE_DEFENDER)
                ? CheckResultSetFixture.any(VAULT + "/providers/" + type.text() + "/current", "{'isEnabled':true}")
                : "{'value':[]}";
        CheckContext context = new CheckContext(InventoryFixture.inventory(
                ImportResultFixture.file("owner.json", "[" + CheckResultSetFixture.any(owner, "{'a':1}") + "]"),
                ImportResultFixture.file(
                        ofParent || ofResource ? name + "-x.json" : name.toLowerCase(Locale.ROOT) + ".json", list)),
                CheckCriteria.initial(), CheckResultSetFixture.NOW);

        assertThat(context.lists(type,
                ResourceId.parse(ofParent || ofResource ? owner : CheckResultSetFixture.SUBSCRIPTION).orElseThrow()))
                .isTrue();
    }
}
