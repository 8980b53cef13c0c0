package org.tomes.document.responsibility;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** The tasks for which each person is accountable or responsible; the matrix shows all other duties. */
final class DutiesByPersonPart implements GeneratedPart<ResponsibilityData> {

    @Override
    public String name() {
        return "duties-by-person";
    }

    @Override
    public void write(DocumentBuilder document, ResponsibilityData data) {
        Texts texts = document.texts();
        NaturalOrder order = NaturalOrder.of(texts.language());
        TableBuilder table = new TableBuilder(texts, "responsibilities.people").rowHeads()
                .column("person", 4)
                .column("tasks", 15);
        data.people()
                .stream()
                .filter(data::isListedWithDuties)
                .sorted(Comparator.comparing(Person::name, order))
                .forEach(person -> table.richRow(name(person),
                        Stream.of(Duty.ACCOUNTABLE, Duty.RESPONSIBLE)
                                .filter(duty -> data.duties(person).containsKey(duty))
                                .flatMap(duty -> tasks(duty, person, data, texts))
                                .toList()));
        if (table.isEmpty()) {
            document.paragraphs("responsibilities.people.none");
            return;
        }
        document.paragraphs("responsibilities.people.text");
        document.table(table);
    }

    private static List<Inline> name(Person person) {
        return List.of(new Inline.Text(person.name(), Look.STRONG),
                new Inline.Text(person.jobTitle().isBlank() ? "" : "\n" + person.jobTitle(), Look.PLAIN));
    }

    /** Returns the tasks of one duty. Each duty is on separate lines. */
    private static Stream<Inline> tasks(Duty duty, Person person, ResponsibilityData data, Texts texts) {
        List<String> titles = data.duties(person).get(duty).stream().map(topic -> topic.title(texts)).toList();
        String lineBreak = duty == Duty.RESPONSIBLE && data.duties(person).containsKey(Duty.ACCOUNTABLE) ? "\n" : "";
        return Stream.of(new Inline.Text(lineBreak + texts.get("responsibilities.people." + duty, titles.size()) + " ",
                Look.STRONG), new Inline.Text(NameJoiner.of(titles, "; ", texts), Look.PLAIN));
    }
}
