package org.tomes.document.responsibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.people.Assignee;
import org.tomes.people.Person;
import org.tomes.text.Texts;

/** What the letters mean, and who stands behind the short names of the matrix. */
final class MatrixGuide implements Part<MatrixData> {

    @Override
    public String name() {
        return "people-and-roles";
    }

    @Override
    public void write(DocumentBuilder manuscript, MatrixData facts) {
        Map<Assignee, String> shortNames = ShortNames.of(facts.assignees(), facts);
        if (shortNames.isEmpty()) {
            return;
        }
        manuscript.part("raci.reading.names");
        TableBuilder table = new TableBuilder(manuscript.texts(), "raci.names").rowHeads()
                .column("short", 3)
                .column("name", 7)
                .column("function", 10)
                .column("deputy", 7);
        shortNames.forEach((assignee, shortName) -> table.row(shortName, facts.name(assignee),
                function(assignee, manuscript, facts), deputy(assignee, manuscript, facts)));
        manuscript.table(table);
    }

    private static String function(Assignee assignee, DocumentBuilder manuscript, MatrixData facts) {
        Texts texts = manuscript.texts();
        return switch (assignee) {
            case Assignee.OfPerson of -> facts.person(of.person())
                    .map(person -> person.active() ? manuscript.formats().orDash(person.jobTitle())
                            : texts.get("raci.names.left"))
                    .orElse("–");
            case Assignee.OfRole of -> {
                String holders = holders(of, facts).stream().map(Person::name).collect(Collectors.joining(", "));
                yield holders.isEmpty() ? texts.get("raci.names.vacant") : texts.get("raci.names.role", holders);
            }
        };
    }

    private static List<Person> holders(Assignee.OfRole of, MatrixData facts) {
        return facts.role(of.role())
                .stream()
                .flatMap(role -> role.holders().stream())
                .flatMap(id -> facts.person(id).stream())
                .toList();
    }

    private static String deputy(Assignee assignee, DocumentBuilder manuscript, MatrixData facts) {
        Stream<Person> people = switch (assignee) {
            case Assignee.OfPerson of -> facts.person(of.person()).stream();
            case Assignee.OfRole of -> holders(of, facts).stream();
        };
        return manuscript.formats()
                .orDash(people.flatMap(person -> person.deputy().flatMap(facts::person).stream())
                        .map(Person::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
