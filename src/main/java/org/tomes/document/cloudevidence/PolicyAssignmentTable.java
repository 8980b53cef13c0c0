package org.tomes.document.cloudevidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyCompliance;

/** The Azure Policy assignments, with the numbers of compliant and violating resources. */
final class PolicyAssignmentTable {

    private static final int MAX_NAMES = 5;

    private PolicyAssignmentTable() {
    }

    static TableBuilder assignments(DocumentBuilder document, Inventory inventory) {
        ScopeLabels labels = new ScopeLabels(document.texts(), inventory);
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.assignments").rowHeads()
                .column("name", 4)
                .column("scope", 4)
                .column("enforced", 2)
                .column("compliant", 2)
                .column("violating", 4);
        inventory.policyAssignments().forEach(assignment -> {
            Optional<PolicyCompliance> compliance = inventory.compliance(assignment);
            table.row(assignment.displayName(), labels.of(assignment.scope()),
                    document.formats().yesNo(assignment.enforced()),
                    compliance.map(policyCompliance -> String.valueOf(policyCompliance.compliant().size()))
                            .orElseGet(() -> unknown(document, inventory)),
                    compliance.map(policyCompliance -> violating(document, policyCompliance.violating()))
                            .orElseGet(() -> unknown(document, inventory)));
        });
        return table.sorted(1, 0);
    }

    /**
     * Returns the text for an assignment without states. If states were read and none belongs to this assignment, it
     * applies to no resources.
     */
    private static String unknown(DocumentBuilder document, Inventory inventory) {
        return document.texts()
                .get(inventory.covers(ResourceType.POLICY_STATE) ? "cloudevidence.assignments.nothingJudged"
                        : "cloudevidence.assignments.notRead");
    }

    private static String violating(DocumentBuilder document, List<ResourceId> resources) {
        String names = resources.stream().limit(MAX_NAMES).map(ResourceId::name).collect(Collectors.joining(", "));
        return resources.isEmpty() ? "0"
                : document.texts()
                        .get("cloudevidence.assignments.resources", resources.size(),
                                names + (resources.size() > MAX_NAMES ? ", …" : ""));
    }
}
