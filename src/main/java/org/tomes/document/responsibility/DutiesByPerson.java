package org.tomes.document.responsibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.Part;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.text.Texts;

/** The duties by person. */
final class DutiesByPerson implements Part<MatrixData> {

    @Override
    public String name() {
        return "duties-by-person";
    }

    @Override
    public void write(DocumentBuilder document, MatrixData data) {
        List<Person> concerned = data.people().stream().filter(person -> !data.duties(person).isEmpty()).toList();
        if (concerned.isEmpty()) {
            document.paragraphs("raci.people.none");
            return;
        }
        document.paragraphs("raci.people.text");
        concerned.forEach(person -> person(document, data, person));
    }

    private static void person(DocumentBuilder document, MatrixData data, Person person) {
        Texts texts = document.texts();
        document.part(2, person.jobTitle().isBlank() ? person.name()
                : texts.get("raci.people.name", person.name(), person.jobTitle()));
        String roles = data.roles()
                .stream()
                .filter(role -> role.holders().contains(person.id()))
                .map(Role::title)
                .collect(Collectors.joining(", "));
        String deputy = person.deputy()
                .flatMap(data::person)
                .map(Person::name)
                .orElse(texts.get("policy.format.nobody"));
        document.paragraphs(roles.isEmpty() ? "raci.people.deputy" : "raci.people.rolesAndDeputy", deputy, roles);
        Map<Duty, List<Responsibility>> duties = data.duties(person);
        document.bullets(List.of(Duty.ACCOUNTABLE, Duty.RESPONSIBLE, Duty.CONSULTED, Duty.INFORMED)
                .stream()
                .filter(duties::containsKey)
                .map(duty -> texts.get("raci.people.duty", texts.name("people", duty), String.valueOf(duty.letter()),
                        NameList.of(duties.get(duty).stream().map(topic -> topic.title(texts)).toList(), "; ", texts)))
                .toList());
    }
}
