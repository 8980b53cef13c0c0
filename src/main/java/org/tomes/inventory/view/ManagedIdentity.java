package org.tomes.inventory.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceId;

/**
 * The identities with which a workload signs in to other services without a password of its own.
 *
 * @param systemAssigned whether it has an identity that is created and deleted with it
 * @param userAssigned independent identities that are assigned to it
 */
public record ManagedIdentity(boolean systemAssigned, Optional<String> principal, List<ResourceId> userAssigned) {

    /** Reads it from a resource's own JSON; without {@code identity} there is none. */
    static ManagedIdentity of(JsonNodeView resource) {
        JsonNodeView identity = resource.child("identity");
        String type = identity.text("type").orElse("").toLowerCase(Locale.ROOT);
        List<ResourceId> lent = identity.child("userAssignedIdentities")
                .names()
                .stream()
                .flatMap(id -> ResourceId.parse(id).stream())
                .toList();
        return new ManagedIdentity(type.contains("systemassigned"), identity.text("principalId"), lent);
    }

    public boolean exists() {
        return systemAssigned || !userAssigned.isEmpty();
    }
}
