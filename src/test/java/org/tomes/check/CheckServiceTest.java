package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.DataAge;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class CheckServiceTest {

    private final Inventory inventory = CheckResultSetFixture
            .scene(CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/kv-a", "{}"))
            .inventory();
    private final Inventory other = CheckResultSetFixture
            .scene(CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/kv-b", "{}"))
            .inventory();
    private Instant now = CheckResultSetFixture.NOW;
    private CheckCriteria criteria = CheckCriteria.initial();
    private final CheckService service = new CheckService(() -> Checks.ALL, () -> criteria,
            () -> CompanyContext.NOTHING, new Watch());

    @Test
    void assessmentOfTheSameInventoryIsCached() {
        CheckResultSet first = service.assess(inventory);

        assertThat(service.assess(inventory)).isSameAs(first);
        assertThat(service.assess(other).assessments()).noneMatch(one -> one.resource().name().equals("kv-a"));
        assertThat(service.assess(inventory)).isEqualTo(first);
    }

    /**
     * Microsoft Learn, "Understand scope for Azure RBAC": the root scope "/" is above all management groups, and every
     * subscription inherits its roles.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "/providers/Microsoft.Management/managementGroups/m"})
    void rolesAssignedOnlyAboveSubscriptionsAreNotAssessedInsteadOfMissing(String scope) {
        Inventory above = CheckResultSetFixture.scene(CheckResultSetFixture.any(
                scope + "/providers/Microsoft.Authorization/roleAssignments/r",
                "{'scope':'" + (scope.isEmpty() ? "/" : scope)
                        + "','principalId':'p','principalType':'User','roleDefinitionId':"
                        + "'/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635'}"))
                .inventory();

        assertThat(service.assess(above).assessments())
                .extracting(one -> one.check().value(), Assessment::result, one -> one.reason().key())
                .contains(tuple("identity.owners", CheckOutcome.NOT_ASSESSED, "check.reason.subscription-unknown"));
    }

    /** What no check looks at is named, so that silence is not taken for an answer. */
    @Test
    void typesThatNoCheckLooksAtAreNamed() {
        Inventory of = CheckResultSetFixture
                .scene(CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/kv-a", "{}"),
                        CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/kv-a/keys/k", "{}"),
                        CheckResultSetFixture.resource("Microsoft.Network/frontDoors/f", "{}"),
                        CheckResultSetFixture.resource("Microsoft.Network/frontDoors/g", "{}"))
                .inventory();

        DataAge age = DataAge.of(of.snapshot(), Instant.EPOCH);
        assertThat(CheckReport.of(service.assess(of), service.checks(), age, ZoneOffset.UTC, Texts.in(Language.EN))
                .notRead()).extracting(CheckReport.Unread::what, CheckReport.Unread::reason)
                .containsExactly(
                        tuple("Microsoft.KeyVault/vaults/keys",
                                "No check assesses resources of this type (1 in this snapshot)."),
                        tuple("Microsoft.Network/frontDoors",
                                "No check assesses resources of this type (2 in this snapshot)."));
        assertThat(service.assess(inventory).unchecked()).isEmpty();
        assertThat(UncheckedTypes.isChecked(ResourceType.of("Microsoft.Security/Locations/alerts"))).isTrue();
    }

    private static Stream<ResourceType> readableTypes() {
        return Stream.concat(ResourceType.knownTypes().stream(), SnapshotNetwork.types().stream()).distinct();
    }

    /** A file whose only resources are of one type has an answer, or a sentence about why there is none. */
    @ParameterizedTest
    @MethodSource("readableTypes")
    void everyReadableTypeIsAcknowledged(ResourceType type) {
        String[] parts = type.text().split("/");
        String path = parts[0] + "/"
                + Stream.of(parts).skip(1).map(part -> part + "/x").collect(Collectors.joining("/"));
        CheckResultSet results = service
                .assess(CheckResultSetFixture.scene(CheckResultSetFixture.resource(path, "{'a':1}")).inventory());

        assertThat(Stream.of(results.assessments(), results.notRead(), results.unchecked()).flatMap(List::stream))
                .isNotEmpty();
    }

    /** The gateway and the firewall have no settings of their own that are checked, and decide about networks. */
    @Test
    void partsOfANetworkWithoutTheNetworkAreListedWithTheFilesThatAreMissing() {
        String firewall = CheckResultSetFixture.resource("Microsoft.Network/azureFirewalls/f", "{'a':1}");
        String address = CheckResultSetFixture.resource("Microsoft.Network/publicIPAddresses/p",
                "{'publicIPAllocationMethod':'Static'}");
        String network = CheckResultSetFixture.resource("Microsoft.Network/virtualNetworks/v",
                "{'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'subnets':[]}");

        assertThat(service.assess(CheckResultSetFixture.scene(firewall, address).inventory()).unchecked())
                .extracting(UnreadEntry::item, gap -> Texts.in(Language.EN).get(gap.reason()))
                .containsExactly(tuple("Microsoft.Network/azureFirewalls",
                        "Collected (1), but not assessed: checks consider this type together with virtual networks and NSGs, "
                                + "which were not collected (“az network vnet list”, “az network nsg list”)."));
        assertThat(service.assess(CheckResultSetFixture.scene(firewall, address, network).inventory()).unchecked())
                .isEmpty();
    }

    /** A type that only counts for Defender's plans, for prices, locks or as a workload is not looked at. */
    @Test
    void onlyCountedTypesNamedInChecksAreUnchecked() throws IOException {
        Set<String> counted = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/org/tomes/check"))) {
            for (Path source : (Iterable<Path>) all.filter(path -> path.toString().endsWith(".java"))::iterator) {
                Pattern.compile("ResourceType\\s*\\.of\\(\"([^\"]+)\"\\)")
                        .matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .filter(type -> !UncheckedTypes.isChecked(ResourceType.of(type)))
                        .forEach(counted::add);
            }
        }
        assertThat(counted).containsOnly("Microsoft.ContainerService/managedClusters/agentPools",
                "Microsoft.HybridCompute/machines", "Microsoft.Synapse/workspaces/sqlPools");
    }

    @Test
    void changedRulesOrTimeRequireANewAssessment() {
        CheckResultSet first = service.assess(inventory);

        criteria = new CheckCriteria(criteria.production(), List.of("Owner"), criteria.ownerTags(),
                criteria.officeAddresses(), criteria.allowedRegions(), criteria.maxAdministrators(), criteria.prices(),
                criteria.longerRecords(), criteria.values(), criteria.scoreGoal());
        CheckResultSet ruled = service.assess(inventory);
        assertThat(ruled).isNotSameAs(first);

        now = now.plusSeconds(60);
        assertThat(service.assess(inventory)).isNotSameAs(ruled);
    }

    private final class Watch extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
