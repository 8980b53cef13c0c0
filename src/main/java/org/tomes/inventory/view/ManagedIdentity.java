package org.tomes.inventory.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * The identities with which a workload signs in to other services without a password of its own.
 *
 * @param systemAssigned whether it has an identity that is created and deleted with it
 * @param userAssigned independent identities that are assigned to it
 * @param node what they were read from
 */
public record ManagedIdentity(boolean systemAssigned, Optional<String> principal, List<ResourceId> userAssigned,
        JsonNodeView node) {

    /** That of a resource of which nothing else is read. */
    public static ManagedIdentity of(Resource resource) {
        return of(resource.node());
    }

    /** Reads it from a resource's own JSON; without {@code identity} there is none. */
    static ManagedIdentity of(JsonNodeView resource) {
        JsonNodeView identity = resource.child("identity");
        String type = identity.text("type").orElse("").toLowerCase(Locale.ROOT);
        List<ResourceId> lent = identity.child("userAssignedIdentities")
                .names()
                .stream()
                .flatMap(id -> ResourceId.parse(id).stream())
                .toList();
        return new ManagedIdentity(type.contains("systemassigned"), identity.text("principalId"), lent, identity);
    }

    /** The object id of an identity that is assigned to it, which Azure returns with the workload. */
    public Optional<String> principalOf(ResourceId assigned) {
        JsonNodeView identities = node.child("userAssignedIdentities");
        return identities.names()
                .stream()
                .filter(id -> ResourceId.parse(id).filter(assigned::equals).isPresent())
                .findFirst()
                .flatMap(id -> identities.child(id).text("principalId"));
    }

    public boolean exists() {
        return systemAssigned || !userAssigned.isEmpty();
    }
}
