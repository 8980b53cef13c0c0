package org.tomes.azure;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.azure.DataRequest.Below;
import org.tomes.azure.DataRequest.ChildResources;
import org.tomes.azure.DataRequest.InVault;
import org.tomes.inventory.resource.ResourceType;

/** All types that a pull requests. */
public final class PulledTypes {

    private PulledTypes() {
    }

    public static List<ResourceType> all() {
        return Stream.of(RequestCatalogue.tables().stream().flatMap(table -> table.types().stream()),
                RequestCatalogue.subscriptionRequests().stream().map(Below::type),
                RequestCatalogue.childResourceRequests().stream().map(ChildResources::type),
                RequestCatalogue.vaultRequests().stream().map(InVault::type),
                Stream.of(ResourceType.of("Microsoft.Authorization/policyDefinitions"),
                        ResourceType.of("Microsoft.Authorization/policySetDefinitions"), ResourceType.ROLE_DEFINITION))
                .flatMap(types -> types)
                .distinct()
                .sorted()
                .toList();
    }
}
