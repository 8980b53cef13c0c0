package org.tomes.document.cloudevidence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckOutcome;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.TableBuilder;
import org.tomes.finding.FindingText;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** Security-relevant role assignments: a row for each role and scope with all assignees. */
final class RoleTable {

    private final Texts texts;
    private final ScopeLabels labels;
    private final AccountNames accounts;

    private RoleTable(Texts texts, ScopeLabels labels, AccountNames accounts) {
        this.texts = texts;
        this.labels = labels;
        this.accounts = accounts;
    }

    /**
     * Returns the tables. Roles that Tomes does not know and read-only roles are left out, as the description of the
     * table states.
     */
    static List<TableBuilder> filled(DocumentBuilder document, Inventory inventory, List<Assessment> assessments) {
        AccountNames accounts = AccountNames.of(Optional.of(inventory), document.texts());
        RoleTable roles = new RoleTable(document.texts(), new ScopeLabels(document.texts(), inventory), accounts);
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.roles").rowHeads()
                .column("role", 3)
                .column("scope", 4)
                .column("holders", 5);
        List<RoleAssignment> shown = inventory.roleAssignments()
                .stream()
                .filter(roleAssignment -> roleAssignment.role().filter(RoleTable::decides).isPresent())
                .toList();
        shown.stream()
                .collect(Collectors.groupingBy(
                        roleAssignment -> new Held(roleAssignment.role().orElseThrow(), roles.place(roleAssignment))))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().place()))
                .sorted(Comparator.comparing(entry -> entry.getKey().role()))
                .forEach(entry -> table.row(roles.name(entry.getKey().role()), entry.getKey().place(),
                        roles.holders(entry.getValue())));
        return List.of(table, accounts.key(reported(shown, assessments, document.texts())::contains, document.texts()));
    }

    /** Returns in one text the object ids in this table and those in the reasons of other sections. */
    private static String reported(List<RoleAssignment> shown, List<Assessment> assessments, Texts texts) {
        return Stream
                .concat(shown.stream().flatMap(roleAssignment -> roleAssignment.principal().stream()),
                        assessments.stream()
                                .filter(assessment -> assessment.result() != CheckOutcome.MET)
                                .map(assessment -> FindingText.of(assessment.reason(), texts)))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private record Held(WellKnownRole role, String place) {
    }

    private static boolean decides(WellKnownRole role) {
        return role != WellKnownRole.READER && role != WellKnownRole.KEY_VAULT_READER;
    }

    /** Returns the portal's name of the role in this language; Azure's name if the portal does not translate it. */
    private String name(WellKnownRole role) {
        String key = "cloudevidence.role." + role.name();
        return texts.containsKey(key) ? texts.get(key) : role.title();
    }

    private String place(RoleAssignment assignment) {
        if (assignment.wholeTenant()) {
            return texts.get("cloudevidence.roles.tenant");
        }
        if (assignment.isOnManagementGroup()) {
            return texts.get("cloudevidence.roles.managementGroup",
                    assignment.scope().map(ResourceId::name).orElse("–"));
        }
        return labels.of(assignment.scope());
    }

    private String holders(List<RoleAssignment> assignments) {
        return assignments.stream()
                .map(this::holder)
                .distinct()
                .sorted(NaturalOrder.of(texts.language()))
                .collect(Collectors.joining(", "));
    }

    private String holder(RoleAssignment assignment) {
        String name = assignment.principalName()
                .or(() -> assignment.principal().map(accounts::replaceIdsByNames))
                .orElse(texts.get("document.format.unknown"));
        return assignment.principalName().isEmpty() ? name : switch (assignment.holder()) {
            case GROUP -> texts.get("cloudevidence.roles.group", name);
            case APPLICATION -> texts.get("cloudevidence.roles.application", name);
            case PERSON, UNKNOWN -> name;
        };
    }
}
