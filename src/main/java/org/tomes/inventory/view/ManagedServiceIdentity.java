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
 * The identities with which a workload signs in to other services without its own password.
 *
 * @param systemAssigned whether it has an identity that is created and deleted with it
 * @param userAssigned independent identities that are assigned to it
 * @param node the source JSON
 */
public record ManagedServiceIdentity(boolean systemAssigned, Optional<String> principal, List<ResourceId> userAssigned,
        JsonNodeView node) {

    private static final Set<String> TYPES = Set.of("none", "systemassigned", "userassigned");

    /** Reads the identities of a resource without reading its other properties. */
    public static ManagedServiceIdentity of(Resource resource) {
        return of(resource.node());
    }

    /** Reads the identities from a resource's JSON; there are none without {@code identity}. */
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

    /** Returns the object id of an assigned identity, which Azure returns with the workload. */
    public Optional<String> principalOf(ResourceId assigned) {
        JsonNodeView identities = node.child("userAssignedIdentities");
        return identities.names()
                .stream()
                .filter(id -> ResourceId.parse(id).filter(assigned::equals).isPresent())
                .findFirst()
                .flatMap(id -> identities.child(id).text("principalId"));
    }

    /**
     * Returns a type that is not among the documented ones (Microsoft Learn, REST "Virtual Machines - Get",
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
