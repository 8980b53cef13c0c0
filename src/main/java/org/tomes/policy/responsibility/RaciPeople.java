package org.tomes.policy.responsibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.NameList;
import org.tomes.policy.compose.Part;
import org.tomes.text.Texts;

/** The same by person, so that everybody finds the own duties in one place. */
final class RaciPeople implements Part<RaciFacts> {

    @Override
    public String name() {
        return "duties-by-person";
    }

    @Override
    public void write(Manuscript manuscript, RaciFacts facts) {
        List<Person> concerned = facts.people().stream()
                .filter(person -> facts.duties(person).values().stream().anyMatch(topics -> !topics.isEmpty())).toList();
        if (concerned.isEmpty()) {
            manuscript.paragraphs("raci.people.none");
            return;
        }
        manuscript.paragraphs("raci.people.text");
        concerned.forEach(person -> person(manuscript, facts, person));
    }

    private static void person(Manuscript manuscript, RaciFacts facts, Person person) {
        Texts texts = manuscript.texts();
        manuscript.part(2, person.jobTitle().isBlank() ? person.name() : texts.get("raci.people.name", person.name(), person.jobTitle()));
        String roles = facts.roles().stream().filter(role -> role.holders().contains(person.id())).map(Role::title)
                .collect(Collectors.joining(", "));
        String deputy = person.deputy().flatMap(facts::person).map(Person::name).orElse(texts.get("policy.format.nobody"));
        manuscript.paragraphs(roles.isEmpty() ? "raci.people.deputy" : "raci.people.rolesAndDeputy", deputy, roles);
        Map<Duty, List<Responsibility>> duties = facts.duties(person);
        manuscript.bullets(List.of(Duty.ACCOUNTABLE, Duty.RESPONSIBLE, Duty.CONSULTED, Duty.INFORMED).stream()
                .filter(duty -> !duties.get(duty).isEmpty()).map(duty -> texts.get("raci.people.duty",
                        texts.name("people", duty), String.valueOf(duty.letter()), NameList.of(duties.get(duty).stream().map(topic -> topic.title(texts)).toList(), "; ", texts))).toList());
    }
}
