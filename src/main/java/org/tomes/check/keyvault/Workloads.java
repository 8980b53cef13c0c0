package org.tomes.check.keyvault;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ManagedServiceIdentity;

/** Resources of any type with managed identities, by the object id that roles and access policies use. */
final class Workloads {

    private static final ResourceType LENT = ResourceType.of("Microsoft.ManagedIdentity/userAssignedIdentities");
    private static final ResourceType CLUSTER = ResourceType.of("Microsoft.ContainerService/managedClusters");
    /** Provider of policy assignments. They have identities too, but only to deploy what their policy requires. */
    private static final String AUTHORIZATION = "Microsoft.Authorization/";
    private static final String IDENTITY = "\"identity\"";

    private static final CachedValue<Inventory, Workloads> ALL = new CachedValue<>(Workloads::new);

    private final Map<String, List<Resource>> byPrincipal = new HashMap<>();

    static Workloads of(CheckContext context) {
        return ALL.in(context.inventory());
    }

    private Workloads(Inventory inventory) {
        inventory.resources()
                .stream()
                .filter(resource -> !resource.type()
                        .text()
                        .regionMatches(true, 0, AUTHORIZATION, 0, AUTHORIZATION.length()))
                // Parsing takes far longer than this search, and most resources have no identity.
                .filter(resource -> resource.json().contains(IDENTITY))
                .forEach(workload -> add(workload, ManagedServiceIdentity.of(workload), inventory));
        inventory.resources(CLUSTER)
                .forEach(cluster -> clusterIdentities(cluster.node().properties()).forEach(id -> add(id, cluster)));
    }

    /**
     * Returns the object ids of the identities that a cluster creates for its nodes and add-ons (Microsoft Learn, REST
     * "Managed Clusters - Get"). An example is the identity that reads secrets for the containers ("Use the Azure Key
     * Vault provider for Secrets Store CSI Driver in AKS").
     */
    private static Stream<String> clusterIdentities(JsonNodeView properties) {
        JsonNodeView nodes = properties.child("identityProfile");
        JsonNodeView addons = properties.child("addonProfiles");
        return Stream
                .concat(nodes.names().stream().map(nodes::child),
                        addons.names().stream().map(addon -> addons.child(addon).child("identity")))
                .flatMap(identity -> identity.text("objectId").stream());
    }

    private void add(Resource workload, ManagedServiceIdentity identity, Inventory inventory) {
        Stream<String> lent = identity.userAssigned()
                .stream()
                .flatMap(id -> identity.principalOf(id).or(() -> principal(id, inventory)).stream());
        Stream.concat(identity.principal().stream(), lent).forEach(principal -> add(principal, workload));
    }

    private void add(String principal, Resource workload) {
        byPrincipal.merge(key(principal), List.of(workload),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    private static Optional<String> principal(ResourceId identity, Inventory inventory) {
        return inventory.find(identity)
                .filter(read -> read.type().equals(LENT))
                .flatMap(read -> read.node().properties().text("principalId"));
    }

    private static String key(String principal) {
        return principal.toLowerCase(Locale.ROOT);
    }

    List<Resource> of(String principal) {
        return byPrincipal.getOrDefault(key(principal), List.of());
    }

    Optional<String> nameOf(String principal) {
        return of(principal).stream().findFirst().map(Resource::name);
    }
}
