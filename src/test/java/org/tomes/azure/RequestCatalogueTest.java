package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

class RequestCatalogueTest {

    /** They are not requested from Azure; the limits of their checks state that only imported ones are assessed. */
    private static final Set<ResourceType> FROM_FILES = Set.of(
            ResourceType.of("Microsoft.Compute/virtualMachineScaleSets/virtualMachines"),
            ResourceType.of("Microsoft.Network/loadBalancers/inboundNatRules"),
            ResourceType.of("Microsoft.Management/getEntities"),
            ResourceType.of("Microsoft.Management/managementGroups"),
            ResourceType.of("Microsoft.ContainerService/managedClusters/agentPools"),
            ResourceType.of("Microsoft.CognitiveServices/accounts/defenderForAISettings"),
            ResourceType.of("Microsoft.Security/advancedThreatProtectionSettings"),
            ResourceType.of("Microsoft.Sql/servers/advancedThreatProtectionSettings"),
            ResourceType.of("Microsoft.Sql/servers/securityAlertPolicies"));

    private static final Path CHECKS = Path.of("src/main/java/org/tomes/check");
    private static final Pattern TYPE = Pattern.compile("\"(Microsoft\\.[A-Za-z.]+/[A-Za-z/]+)\"");

    /** Checks of custom roles contain permissions, which look like types. */
    private static boolean isPermission(ResourceType type) {
        return Stream.of("/write", "/delete", "/action").anyMatch(type.text()::endsWith);
    }

    /**
     * The claim of docs/SECURITY.md: read permission is sufficient for every request of a pull, and none lists secrets.
     */
    @Test
    void everyRequestOfAPullNeedsAPermissionToReadAndNoneListsSecrets() {
        List<ResourceId> referred = Stream.of("policySetDefinitions/a", "policyDefinitions/a", "roleDefinitions/a")
                .map(end -> "/subscriptions/s/providers/Microsoft.Authorization/" + end)
                .map(id -> ResourceId.parse(id).orElseThrow())
                .toList();
        List<DataRequest> requests = Stream
                .of(RequestCatalogue.tables().stream(), RequestCatalogue.subscriptionRequests().stream(),
                        RequestCatalogue.childResourceRequests().stream(),
                        referred.stream().map(id -> RequestCatalogue.definition(id).orElseThrow()))
                .flatMap(requested -> requested)
                .map(DataRequest.class::cast)
                .toList();

        assertThat(requests).extracting(DataRequest::right).allMatch(right -> right.endsWith("/read"));
        assertThat(RequestCatalogue.childResourceRequests()).extracting(DataRequest.ChildResources::path)
                .noneMatch(path -> path.matches("(?i).*(appsettings|connectionstrings|/list|keys|secrets).*"));
    }

    /** There are thousands of policy definitions; checks state that a company's own definitions were not read. */
    @Test
    void pullsEveryTypeNamedInASourceOfACheck() throws IOException {
        Set<ResourceType> pulled = Stream
                .of(RequestCatalogue.tables().stream().flatMap(table -> table.types().stream()),
                        RequestCatalogue.subscriptionRequests().stream().map(DataRequest.Below::type),
                        RequestCatalogue.childResourceRequests().stream().map(DataRequest.ChildResources::type))
                .flatMap(types -> types)
                .collect(Collectors.toSet());
        Set<ResourceType> named = new TreeSet<>();
        try (Stream<Path> all = Files.walk(CHECKS)) {
            for (Path source : (Iterable<Path>) all.filter(path -> path.toString().endsWith(".java"))::iterator) {
                TYPE.matcher(Files.readString(source))
                        .results()
                        .map(found -> ResourceType.of(found.group(1)))
                        .forEach(named::add);
            }
        }
        named.removeIf(type -> type.text().startsWith("Microsoft.Authorization/policy") || isPermission(type)
                || FROM_FILES.contains(type));

        assertThat(named).isNotEmpty().isSubsetOf(pulled);
    }
}
