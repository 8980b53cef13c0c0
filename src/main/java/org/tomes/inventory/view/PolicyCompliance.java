package org.tomes.inventory.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.ResourceId;

/**
 * The compliance of the resources to which an assignment applies. A resource that violates at least one policy of the
 * assignment is non-compliant, as in the portal.
 *
 * @param others exempt resources, and those without a result
 * @param undecided resources without a violation that lack the result of at least one policy
 * @param oldest time of the oldest result, if the results contain it
 */
public record PolicyCompliance(List<ResourceId> violating, List<ResourceId> compliant, List<ResourceId> others,
        List<ResourceId> undecided, Optional<Instant> oldest) {

    public PolicyCompliance {
        violating = List.copyOf(violating);
        compliant = List.copyOf(compliant);
        others = List.copyOf(others);
        undecided = List.copyOf(undecided);
    }

    /**
     * @param states policy states of one assignment
     */
    public static PolicyCompliance of(Collection<PolicyState> states) {
        Set<ResourceId> violating = evaluatedResources(states.stream().filter(PolicyState::isViolated).toList());
        Set<ResourceId> compliant = evaluatedResources(states.stream().filter(PolicyState::isSatisfied).toList());
        compliant.removeAll(violating);
        Set<ResourceId> others = evaluatedResources(states);
        others.removeAll(violating);
        others.removeAll(compliant);
        Set<ResourceId> undecided = evaluatedResources(states.stream().filter(PolicyState::isUndecided).toList());
        undecided.removeAll(violating);
        return new PolicyCompliance(new ArrayList<>(violating), new ArrayList<>(compliant), new ArrayList<>(others),
                new ArrayList<>(undecided),
                states.stream().flatMap(state -> state.evaluated().stream()).min(Comparator.naturalOrder()));
    }

    private static Set<ResourceId> evaluatedResources(Collection<PolicyState> states) {
        Set<ResourceId> resources = new LinkedHashSet<>();
        states.forEach(state -> state.about().ifPresent(resources::add));
        return resources;
    }
}
