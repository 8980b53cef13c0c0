package org.tomes.document.responsibility;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.people.Assignee;
import org.tomes.people.Person;
import org.tomes.text.Texts;

/** The people and roles of the matrix with function, holders and deputies. */
final class PeopleAndRolesPart implements GeneratedPart<ResponsibilityData> {

    @Override
    public String name() {
        return "people-and-roles";
    }

    @Override
    public void write(DocumentBuilder document, ResponsibilityData data) {
        List<Assignee> assignees = data.assignees(document.texts().language());
        if (assignees.isEmpty()) {
            return;
        }
        document.part("responsibilities.reading.names");
        boolean areRoles = assignees.stream().allMatch(Assignee.OfRole.class::isInstance);
        TableBuilder table = new TableBuilder(document.texts(), "responsibilities.names").rowHeads()
                .column(areRoles ? "role" : "name", 7)
                .column(areRoles ? "holders" : "function", 10)
                .column("deputy", 10);
        assignees.forEach(assignee -> table.row(data.name(assignee), function(assignee, document, data, assignees),
                deputy(assignee, document, data, assignees)));
        document.table(table);
    }

    private static String function(Assignee assignee, DocumentBuilder document, ResponsibilityData data,
            List<Assignee> listed) {
        Texts texts = document.texts();
        return switch (assignee) {
            case Assignee.OfPerson of -> data.person(of.person())
                    .map(person -> person.active() ? document.formats().orDash(person.jobTitle())
                            : texts.get("responsibilities.names.left"))
                    .orElse("–");
            case Assignee.OfRole of -> {
                String holders = holders(of, data).stream()
                        .map(person -> named(person, listed, texts))
                        .collect(Collectors.joining("\n"));
                yield holders.isEmpty() ? texts.get("responsibilities.names.vacant") : holders;
            }
        };
    }

    private static List<Person> holders(Assignee.OfRole of, ResponsibilityData data) {
        return data.role(of.role())
                .stream()
                .flatMap(role -> role.holders().stream())
                .flatMap(id -> data.person(id).stream())
                .toList();
    }

    private static String deputy(Assignee assignee, DocumentBuilder document, ResponsibilityData data,
            List<Assignee> listed) {
        Texts texts = document.texts();
        List<Person> people = switch (assignee) {
            case Assignee.OfPerson of -> data.person(of.person()).stream().toList();
            case Assignee.OfRole of -> holders(of, data);
        };
        return document.formats()
                .orDash(people.stream()
                        .flatMap(person -> person.deputy()
                                .flatMap(data::person)
                                .map(deputy -> people.size() > 1 ? texts.get("responsibilities.names.deputyOf",
                                        named(deputy, listed, texts), person.name()) : named(deputy, listed, texts))
                                .stream())
                        .collect(Collectors.joining("\n")));
    }

    /**
     * Returns the name with the function. For people who are listed themselves, the table shows the function, so only
     * the name is returned.
     */
    private static String named(Person person, List<Assignee> listed, Texts texts) {
        return person.jobTitle().isBlank() || listed.contains(new Assignee.OfPerson(person.id())) ? person.name()
                : texts.get("responsibilities.people.name", person.name(), person.jobTitle());
    }
}
