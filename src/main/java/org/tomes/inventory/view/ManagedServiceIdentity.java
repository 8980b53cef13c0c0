package org.tomes.inventory.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * The identities with which a workload signs in to other services without a password.
 *
 * @param systemAssigned whether the workload has an identity that is created and deleted with it
 * @param userAssigned independent identities that are assigned to the workload
 * @param node the source JSON
 */
public record ManagedServiceIdentity(boolean systemAssigned, Optional<String> principal, List<ResourceId> userAssigned,
        JsonNodeView node) {

    private static final Set<String> TYPES = Set.of("none", "systemassigned", "userassigned");

    /** Reads the identities of a resource without reading its other properties. */
    public static ManagedServiceIdentity of(Resource resource) {
        return of(resource.node());
    }

    /** Reads the identities in the JSON of a resource; empty if the JSON has no field {@code identity}. */
    static ManagedServiceIdentity of(JsonNodeView resource) {
        JsonNodeView identity = resource.child("identity");
        String type = identity.text("type").orElse("").toLowerCase(Locale.ROOT);
        List<ResourceId> assigned = identity.child("userAssignedIdentities")
                .names()
                .stream()
                .flatMap(id -> ResourceId.parse(id).stream())
                .toList();
        return new ManagedServiceIdentity(type.contains("systemassigned"), identity.text("principalId"), assigned,
                identity);
    }

    /** Returns the object id of an assigned identity. Azure returns this id together with the workload. */
    public Optional<String> principalOf(ResourceId assigned) {
        JsonNodeView identities = node.child("userAssignedIdentities");
        return identities.names()
                .stream()
                .filter(id -> ResourceId.parse(id).filter(assigned::equals).isPresent())
                .findFirst()
                .flatMap(id -> identities.child(id).text("principalId"));
    }

    /**
     * Returns the type of identity if Microsoft does not document it (Microsoft Learn, REST "Virtual Machines - Get",
     * {@code ResourceIdentityType}).
     */
    public Optional<String> unknownType() {
        return node.text("type")
                .filter(type -> !TYPES.containsAll(
                        Arrays.stream(type.toLowerCase(Locale.ROOT).split(",")).map(String::strip).toList()));
    }

    /** Whether identities are assigned, but none of them has a readable id. */
    public boolean hasUnreadableIds() {
        return userAssigned.isEmpty()
                && node.text("type").filter(type -> type.toLowerCase(Locale.ROOT).contains("userassigned")).isPresent();
    }

    public boolean exists() {
        return systemAssigned || !userAssigned.isEmpty();
    }
}
