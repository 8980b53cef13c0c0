package org.tomes.document.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.check.CheckOutcome;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.people.Person;
import org.tomes.text.Message;

/**
 * Evaluates whether people who have left still have roles in Azure. The register contains these people, and accounts
 * are matched to people by e-mail address. Most imports from Azure identify accounts only by object ids and do not list
 * the members of groups. Therefore, often only a violation can be proven.
 */
final class LeaverStatements {

    private LeaverStatements() {
    }

    static StatementEvidence leaversWithoutRoles(StatementFacts facts) {
        if (facts.inventory().isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.noSnapshot"));
        }
        Inventory inventory = facts.inventory().get();
        if (!inventory.covers(ResourceType.ROLE_ASSIGNMENT)) {
            return StatementEvidence.unknown(Message.of("statement.because.typeUnread",
                    Message.of("statement.noun.ROLE.data"), ResourceType.ROLE_ASSIGNMENT.text()));
        }
        Optional<Message> blind = blind(inventory);
        Map<String, List<RoleAssignment>> byName = inventory.roleAssignments()
                .stream()
                .filter(roleAssignment -> roleAssignment.principalName().isPresent())
                .collect(Collectors.groupingBy(
                        roleAssignment -> roleAssignment.principalName().orElseThrow().toLowerCase(Locale.ROOT)));
        return new StatementEvidence(facts.register()
                .people()
                .stream()
                .filter(person -> !person.active())
                .map(person -> observation(person,
                        byName.getOrDefault(person.email().toLowerCase(Locale.ROOT), List.of()), blind))
                .toList(), facts.staleness(), true);
    }

    /** Returns the reason why role assignments of a person may not be visible. */
    private static Optional<Message> blind(Inventory inventory) {
        List<RoleAssignment> all = inventory.roleAssignments();
        if (all.stream()
                .anyMatch(roleAssignment -> roleAssignment.principalName().isEmpty()
                        && !hasPrincipalType(roleAssignment, "Group")
                        && !hasPrincipalType(roleAssignment, "ServicePrincipal"))) {
            return Optional.of(Message.of("statement.fact.accountsUnnamed"));
        }
        return all.stream().anyMatch(roleAssignment -> hasPrincipalType(roleAssignment, "Group"))
                ? Optional.of(Message.of("statement.fact.membersUnread"))
                : Optional.empty();
    }

    private static boolean hasPrincipalType(RoleAssignment assignment, String type) {
        return assignment.principalType().filter(type::equalsIgnoreCase).isPresent();
    }

    private static Observation observation(Person person, List<RoleAssignment> roleAssignments,
            Optional<Message> blind) {
        if (person.email().isBlank()) {
            return observation(CheckOutcome.NOT_ASSESSED, person, Message.of("statement.fact.noAddress"));
        }
        String roles = roleAssignments.stream()
                .map(roleAssignment -> roleAssignment.role()
                        .map(WellKnownRole::title)
                        .or(roleAssignment::roleName)
                        .orElse("?"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!roles.isEmpty()) {
            return observation(CheckOutcome.NOT_MET, person, Message.of("statement.fact.holdsRoles", roles));
        }
        return blind.map(reason -> observation(CheckOutcome.NOT_ASSESSED, person, reason))
                .orElseGet(() -> observation(CheckOutcome.MET, person, Message.of("statement.fact.holdsNoRole")));
    }

    private static Observation observation(CheckOutcome result, Person person, Message reason) {
        return Observation.of(result, person.ref(), Observation.plainName(person.name()), reason);
    }
}
