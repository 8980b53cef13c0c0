package org.tomes.document.cloudevidence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tomes.document.compose.AzureNames;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.text.Texts;

/** Security-relevant role assignments: a row for each role and scope with all assignees. */
final class RoleTable {

    private final Texts texts;
    private final AzureNames places;

    private RoleTable(Texts texts, AzureNames places) {
        this.texts = texts;
        this.places = places;
    }

    /** Roles that Tomes does not know, and those that only let read, are left out; the table's description says so. */
    static TableBuilder filled(DocumentBuilder document, Inventory inventory) {
        RoleTable roles = new RoleTable(document.texts(), new AzureNames(document.texts(), inventory));
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.roles").rowHeads()
                .column("role", 3)
                .column("scope", 4)
                .column("holders", 5);
        inventory.roleAssignments()
                .stream()
                .filter(roleAssignment -> roleAssignment.role().filter(RoleTable::decides).isPresent())
                .collect(Collectors.groupingBy(
                        roleAssignment -> new Held(roleAssignment.role().orElseThrow(), roles.place(roleAssignment))))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().place()))
                .sorted(Comparator.comparing(entry -> entry.getKey().role()))
                .forEach(entry -> table.row(roles.name(entry.getKey().role()), entry.getKey().place(),
                        roles.holders(entry.getValue())));
        return table;
    }

    private record Held(WellKnownRole role, String place) {
    }

    private static boolean decides(WellKnownRole role) {
        return role != WellKnownRole.READER && role != WellKnownRole.KEY_VAULT_READER;
    }

    /** As the portal names it in this language, for roles that it translates. */
    private String name(WellKnownRole role) {
        String key = "cloudevidence.role." + role.name();
        return texts.containsKey(key) ? texts.get(key) : role.title();
    }

    private String place(RoleAssignment assignment) {
        if (assignment.wholeTenant()) {
            return texts.get("cloudevidence.roles.tenant");
        }
        if (assignment.onManagementGroup()) {
            return texts.get("cloudevidence.roles.managementGroup",
                    assignment.scope().map(ResourceId::name).orElse("–"));
        }
        return places.of(assignment.scope());
    }

    private String holders(List<RoleAssignment> assignments) {
        return assignments.stream().map(this::holder).distinct().sorted().collect(Collectors.joining("\n"));
    }

    private String holder(RoleAssignment assignment) {
        String who = assignment.principalName().or(assignment::principal).orElse(texts.get("policy.format.unknown"));
        return switch (assignment.principalType().orElse("").toLowerCase(Locale.ROOT)) {
            case "group" -> texts.get("cloudevidence.roles.group", who);
            case "serviceprincipal" -> texts.get("cloudevidence.roles.application", who);
            default -> who;
        };
    }
}
