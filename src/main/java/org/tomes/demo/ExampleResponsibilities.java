package org.tomes.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.people.Duty;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.text.Language;

/** The example company's responsibility matrix; one of its custom topics deliberately has no accountable role. */
final class ExampleResponsibilities {

    /** @param subject subject; null for a custom topic, which has a title instead */
    record Entry(String subject, BilingualValue<String> title, List<String> responsible, List<String> accountable,
            List<String> consulted, List<String> informed) {
    }

    private final ExamplePeople people;
    private final Language language;

    ExampleResponsibilities(ExamplePeople people, Language language) {
        this.people = people;
        this.language = language;
    }

    List<Responsibility> all() {
        return Arrays.stream(new DemoFile("responsibilities.json").json(Entry[].class))
                .map(this::responsibility)
                .toList();
    }

    private Responsibility responsibility(Entry entry) {
        Responsibility topic = entry.subject() == null ? Responsibility.titled(entry.title().in(language))
                : Responsibility.forSubject(entry.subject());
        return topic.assigned(Stream
                .of(duty(Duty.RESPONSIBLE, entry.responsible()), duty(Duty.ACCOUNTABLE, entry.accountable()),
                        duty(Duty.CONSULTED, entry.consulted()), duty(Duty.INFORMED, entry.informed()))
                .flatMap(List::stream)
                .toList());
    }

    private List<RaciAssignment> duty(Duty duty, List<String> keys) {
        return keys.stream().map(key -> new RaciAssignment(people.assignee(key), duty)).toList();
    }
}
