package org.tomes.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;

/**
 * Roles that Azure Lighthouse delegates to accounts of another tenant, represented as role assignments (Microsoft
 * Learn, "Azure Lighthouse", and the API of {@code Microsoft.ManagedServices}). A registration definition alone
 * delegates nothing. But if the registration assignments were not read, each definition counts as assigned to its
 * subscription.
 *
 * @param active permanently active roles
 * @param eligible roles that can be activated
 */
public record DelegatedRoles(List<RoleAssignment> active, List<RoleAssignment> eligible) {

    /** Stands for {@code User} or {@code Group}, because only the other tenant knows which of the two the holder is. */
    private static final String HOLDER = "Azure Lighthouse";

    private static final CachedValue<CheckContext, DelegatedRoles> ROLES = new CachedValue<>(DelegatedRoles::read);
    private static final CachedValue<CheckContext, List<RoleAssignment>> WITH_ACTIVE = new CachedValue<>(
            context -> Stream.concat(context.inventory().roleAssignments().stream(), of(context).active().stream())
                    .toList());
    private static final CachedValue<CheckContext, List<RoleAssignment>> WITH_ELIGIBLE = new CachedValue<>(
            context -> Stream.concat(
                    context.inventory().eligibleRoles().stream().filter(role -> role.canBeActivated(context.now())),
                    of(context).eligible().stream()).toList());

    public static DelegatedRoles of(CheckContext context) {
        return ROLES.in(context);
    }

    /** Returns all permanently active roles, including those of Azure Lighthouse. */
    public static List<RoleAssignment> allActiveRoles(CheckContext context) {
        return WITH_ACTIVE.in(context);
    }

    /** Returns all roles that can be activated, including those of Azure Lighthouse. */
    public static List<RoleAssignment> allEligibleRoles(CheckContext context) {
        return WITH_ELIGIBLE.in(context);
    }

    public static boolean isDelegated(RoleAssignment assignment) {
        return assignment.principalType().filter(HOLDER::equals).isPresent();
    }

    private static DelegatedRoles read(CheckContext context) {
        Inventory inventory = context.inventory();
        DelegatedRoles roles = new DelegatedRoles(new ArrayList<>(), new ArrayList<>());
        Map<ResourceId, Resource> definitions = new HashMap<>();
        inventory.resources(ResourceType.DELEGATION_DEFINITION)
                .forEach(resource -> definitions.put(resource.id(), resource));
        for (Resource assignment : inventory.resources(ResourceType.DELEGATION)) {
            roles.add(assignment, definitions);
        }
        definitions.values()
                .stream()
                .filter(definition -> !context.covers(ResourceType.DELEGATION, definition.id()))
                .forEach(definition -> CollectedSubscription.of(definition.id())
                        .ifPresent(scope -> roles.add(definition, scope, definition.node().properties())));
        return roles;
    }

    private void add(Resource assignment, Map<ResourceId, Resource> definitions) {
        JsonNodeView properties = assignment.node().properties();
        Optional<ResourceId> scope = assignment.id().parent().or(() -> CollectedSubscription.of(assignment.id()));
        Optional<ResourceId> refersTo = properties.reference("registrationDefinitionId");
        JsonNodeView embedded = properties.child("registrationDefinition").properties();
        Optional<JsonNodeView> definition = Optional.of(embedded)
                .filter(node -> node.isList("authorizations") || node.isList("eligibleAuthorizations"))
                .or(() -> refersTo.map(definitions::get).map(resource -> resource.node().properties()));
        if (scope.isEmpty()) {
            return;
        }
        if (definition.isEmpty()) {
            // The permissions of the role are unknown, as with any role whose definition was not read.
            active.add(role(assignment, scope.get(), refersTo.map(ResourceId::name).or(() -> Optional.of("?")),
                    Optional.of(assignment.id().key()), Optional.of(assignment.name())));
            return;
        }
        add(assignment, scope.get(), definition.get());
    }

    private void add(Resource source, ResourceId scope, JsonNodeView definition) {
        String tenant = definition.text("managedByTenantName")
                .or(() -> definition.text("managedByTenantId"))
                .orElse("?");
        definition.objects("authorizations").forEach(node -> active.add(role(source, scope, tenant, node)));
        definition.objects("eligibleAuthorizations").forEach(node -> eligible.add(role(source, scope, tenant, node)));
    }

    private static RoleAssignment role(Resource source, ResourceId scope, String tenant, JsonNodeView authorization) {
        Optional<String> principal = authorization.text("principalId");
        return role(source, scope,
                authorization.reference("roleDefinitionId")
                        .map(ResourceId::name)
                        .or(() -> authorization.text("roleDefinitionId")),
                principal,
                authorization.text("principalIdDisplayName").or(() -> principal).map(name -> name + ", " + tenant));
    }

    private static RoleAssignment role(Resource source, ResourceId scope, Optional<String> role,
            Optional<String> principal, Optional<String> name) {
        return new RoleAssignment(source, Optional.of(scope), false, role, Optional.empty(), principal, name,
                Optional.of(HOLDER), false);
    }
}
