package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * An assignment of an Azure role.
 *
 * @param scope the object to which the role applies, including everything below it; absent for the whole tenant or if
 * unknown
 * @param roleId the last part of the id of the role definition
 * @param roleName name of the role, which only {@code az} returns
 * @param principal object id of the assigned person, group or application
 * @param principalName name of the principal, which only {@code az} and Privileged Identity Management return
 * @param principalType {@code User}, {@code Group} or {@code ServicePrincipal}
 * @param conditional whether a condition restricts the role's permissions
 */
public record RoleAssignment(Resource resource, Optional<ResourceId> scope, boolean wholeTenant,
        Optional<String> roleId, Optional<String> roleName, Optional<String> principal, Optional<String> principalName,
        Optional<String> principalType, boolean conditional) implements ResourceView {

    private static final Set<String> NOT_IN_FORCE = Set.of("admindenied", "canceled", "denied", "failed",
            "failedasresourceislocked", "invalid", "pendingadmindecision", "pendingapproval",
            "pendingapprovalprovisioning", "pendingevaluation", "pendingprovisioning", "pendingschedulecreation",
            "revoked", "timedout");

    public static RoleAssignment of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        boolean wholeTenant = properties.text("scope").filter("/"::equals).isPresent();
        Optional<ResourceId> scope = wholeTenant ? Optional.empty()
                : properties.reference("scope").or(() -> resource.id().parent());
        JsonNodeView principal = properties.child("expandedProperties").child("principal");
        return new RoleAssignment(resource, scope, wholeTenant,
                properties.reference("roleDefinitionId").map(ResourceId::name), properties.text("roleDefinitionName"),
                properties.text("principalId"),
                properties.text("principalName").or(() -> principal.text("displayName")),
                properties.text("principalType").or(() -> principal.text("type")),
                properties.text("condition").isPresent());
    }

    /** Kind of the assigned account; {@code UNKNOWN} if Azure returned no kind or another value. */
    public enum Holder {
        PERSON,
        GROUP,
        APPLICATION,
        UNKNOWN
    }

    /**
     * Returns the kind of account. {@code ForeignGroup} is a group of another tenant (Microsoft's REST reference, "Role
     * Assignments - Get").
     */
    public Holder holder() {
        return switch (principalType.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "user" -> Holder.PERSON;
            case "group", "foreigngroup" -> Holder.GROUP;
            case "serviceprincipal", "msi" -> Holder.APPLICATION;
            default -> Holder.UNKNOWN;
        };
    }

    /**
     * Whether an eligible role can be activated at this time (Microsoft Learn, REST "Role Eligibility Schedule
     * Instances - List For Scope": start, end and status).
     */
    public boolean canBeActivated(Instant time) {
        JsonNodeView properties = resource.node().properties();
        return AzureTimestamps.read(properties, "startDateTime").filter(time::isBefore).isEmpty()
                && AzureTimestamps.read(properties, "endDateTime").filter(end -> !time.isBefore(end)).isEmpty()
                && properties.text("status")
                        .filter(status -> NOT_IN_FORCE.contains(status.toLowerCase(Locale.ROOT)))
                        .isEmpty();
    }

    public Optional<WellKnownRole> role() {
        return roleId.flatMap(WellKnownRole::of);
    }

    public boolean is(WellKnownRole role) {
        return role().filter(role::equals).isPresent();
    }

    /** Whether the role applies to this resource, directly or inherited; unknown for roles on management groups. */
    public boolean appliesTo(ResourceId id) {
        return wholeTenant || scope.filter(id::isWithin).isPresent();
    }

    /** Whether the role is assigned on a management group, of which it is unknown which subscriptions it contains. */
    public boolean isOnManagementGroup() {
        return scope.filter(id -> id.subscription().isEmpty()).isPresent();
    }
}
