package org.tomes.policy.cloud;

import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Places;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.policy.draft.Vocabulary;

/** Azure Policy as it is assigned. */
final class GovernanceParts {

    private GovernanceParts() {
    }

    static void addTo(Vocabulary<PolicyFacts> vocabulary) {
        vocabulary.part("policy-assignment-table", (manuscript, facts, arguments) -> new Found(manuscript, facts).table(
                "policy.governance.assignments", ResourceType.POLICY_ASSIGNMENT, inventory -> assignments(manuscript, inventory)));
    }

    private static TableBuilder assignments(Manuscript manuscript, Inventory inventory) {
        Places places = new Places(manuscript.texts(), inventory);
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.governance.assignments").rowHeads()
                .column("name", 5).column("scope", 5).column("enforced", 2);
        inventory.policyAssignments().forEach(assignment -> table.row(assignment.displayName(), places.of(assignment.scope()),
                manuscript.formats().yesNo(enforced(assignment))));
        return table;
    }

    /** Azure enforces where an assignment says nothing else. */
    private static Optional<Boolean> enforced(PolicyAssignment assignment) {
        return assignment.whole() ? Optional.of(assignment.enforcement().filter("DoNotEnforce"::equalsIgnoreCase).isEmpty())
                : Optional.empty();
    }
}
