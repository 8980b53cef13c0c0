package org.tomes.inventory.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceId;

/**
 * How a workload signs in to other services without a password of its own.
 *
 * @param systemAssigned whether it has one that lives and dies with it
 * @param userAssigned those that stand for themselves and are lent to it
 */
public record ManagedIdentity(boolean systemAssigned, Optional<String> principal, List<ResourceId> userAssigned) {

    /** Of a resource's own JSON; one without {@code identity} has none. */
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
