package org.tomes.desktop.azure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.cloudevidence.AccountNames;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.inventory.view.PolicyState;
import org.tomes.inventory.view.Recommendation;
import org.tomes.inventory.view.ResourceView;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleDefinition;
import org.tomes.inventory.view.SubAssessment;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.text.Texts;

/**
 * Computes readable names for resources whose name in Azure is a GUID or a hash, such as subscriptions, role
 * assignments and policy states.
 */
public final class ResourceTitles {

    private final Map<ResourceId, String> titles = new HashMap<>();
    private final Map<String, String> roles;
    private final Map<ResourceId, String> policies;
    private final AccountNames accounts;

    private ResourceTitles(Inventory inventory, Texts texts) {
        accounts = AccountNames.of(Optional.of(inventory), texts);
        roles = inventory.roleDefinitions()
                .stream()
                .collect(Collectors.toMap(role -> role.resource().name().toLowerCase(Locale.ROOT),
                        RoleDefinition::title, (first, second) -> first));
        policies = inventory.policyAssignments()
                .stream()
                .collect(Collectors.toMap(policy -> policy.resource().id(), PolicyAssignment::displayName,
                        (first, second) -> first));
        titles.putAll(policies);
        inventory.subscriptions().forEach(subscription -> titles.put(subscription.id(), subscription.displayName()));
        add(inventory.recommendations().stream(), this::recommended);
        add(inventory.subAssessments().stream(), SubAssessment::title);
        add(inventory.roleDefinitions().stream(), RoleDefinition::title);
        add(Stream.of(inventory.roleAssignments(), inventory.eligibleRoles()).flatMap(all -> all.stream()),
                this::assignmentTitle);
        add(inventory.policyStates().stream(), this::evaluated);
    }

    /** Reads the inventory, so call it in background work. */
    public static Map<ResourceId, String> of(Inventory inventory, Texts texts) {
        return new ResourceTitles(inventory, texts).titles;
    }

    private <V extends ResourceView> void add(Stream<V> views, Function<V, String> title) {
        views.forEach(view -> titles.put(view.resource().id(), title.apply(view)));
    }

    /**
     * Returns the role and the principal to whom it is assigned. A principal without a name is shown by its number in
     * the report.
     */
    private String assignmentTitle(RoleAssignment assignment) {
        String role = assignment.role()
                .map(WellKnownRole::title)
                .or(assignment::roleName)
                .or(() -> assignment.roleId().map(id -> roles.getOrDefault(id.toLowerCase(Locale.ROOT), id)))
                .orElse(assignment.resource().name());
        return joined(role,
                assignment.principalName().or(() -> assignment.principal().map(accounts::replaceIdsByNames)));
    }

    /** Returns the recommendation and the resource or subscription that it concerns. */
    private String recommended(Recommendation recommendation) {
        return joined(recommendation.title(),
                recommendation.about().map(about -> titles.getOrDefault(about, about.name())));
    }

    /** Returns the policy and the resource evaluated by it. */
    private String evaluated(PolicyState state) {
        String policy = state.assignment()
                .map(id -> policies.getOrDefault(id, id.name()))
                .orElse(state.resource().name());
        return joined(policy, state.about().map(ResourceId::name));
    }

    private static String joined(String first, Optional<String> second) {
        return second.map(more -> first + " · " + more).orElse(first);
    }
}
