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
        TableBuilder table = new TableBuilder(document.texts(), "responsibilities.names").rowHeads()
                .column("name", 7)
                .column("function", 10)
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
                        .map(person -> named(person, listed, data, texts))
                        .collect(Collectors.joining("; "));
                yield holders.isEmpty() ? texts.get("responsibilities.names.vacant")
                        : texts.get("responsibilities.names.role", holders);
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

    /** Deputies and holders whose function neither this table nor that of the duties shows are named with it. */
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
                                .map(deputy -> people.size() > 1
                                        ? texts.get("responsibilities.names.deputyOf",
                                                named(deputy, listed, data, texts), person.name())
                                        : named(deputy, listed, data, texts))
                                .stream())
                        .collect(Collectors.joining("\n")));
    }

    private static String named(Person deputy, List<Assignee> listed, ResponsibilityData data, Texts texts) {
        return deputy.jobTitle().isBlank() || data.isListedWithDuties(deputy)
                || listed.contains(new Assignee.OfPerson(deputy.id())) ? deputy.name()
                        : texts.get("responsibilities.people.name", deputy.name(), deputy.jobTitle());
    }
}
