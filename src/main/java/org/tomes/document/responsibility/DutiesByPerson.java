package org.tomes.document.responsibility;

import java.util.Comparator;
import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** The tasks for which each person is accountable or responsible; the matrix shows the others. */
final class DutiesByPerson implements Part<MatrixData> {

    @Override
    public String name() {
        return "duties-by-person";
    }

    @Override
    public void write(DocumentBuilder document, MatrixData data) {
        Texts texts = document.texts();
        NaturalOrder order = NaturalOrder.of(texts.language());
        TableBuilder table = new TableBuilder(texts, "raci.people").rowHeads()
                .column("person", 4)
                .column("accountable", 8)
                .column("responsible", 8);
        data.people()
                .stream()
                .filter(person -> data.duties(person).containsKey(Duty.ACCOUNTABLE)
                        || data.duties(person).containsKey(Duty.RESPONSIBLE))
                .sorted(Comparator.comparing(Person::name, order))
                .forEach(person -> table.richRow(name(person), tasks(Duty.ACCOUNTABLE, person, data, texts),
                        tasks(Duty.RESPONSIBLE, person, data, texts)));
        if (table.isEmpty()) {
            document.paragraphs("raci.people.none");
            return;
        }
        document.paragraphs("raci.people.text");
        document.table(table);
    }

    private static List<Inline> name(Person person) {
        return List.of(new Inline.Text(person.name(), Look.STRONG),
                new Inline.Text(person.jobTitle().isBlank() ? "" : "\n" + person.jobTitle(), Look.PLAIN));
    }

    private static List<Inline> tasks(Duty duty, Person person, MatrixData data, Texts texts) {
        List<Responsibility> topics = data.duties(person).getOrDefault(duty, List.of());
        return Inline.plain(topics.isEmpty() ? "–"
                : NameList.of(topics.stream().map(topic -> topic.title(texts)).toList(), "; ", texts));
    }
}
