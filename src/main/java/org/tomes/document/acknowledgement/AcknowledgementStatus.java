package org.tomes.document.acknowledgement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.document.release.DocumentVersion;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/**
 * Who has acknowledged a version, and who has still to do so: all active people of the register must.
 *
 * @param given by day; also of people who have left since
 * @param open active people without an acknowledgement, by name
 * @param required the number of active people
 */
public record AcknowledgementStatus(DocumentVersion version, List<Given> given, List<Person> open, int required) {

    public AcknowledgementStatus {
        given = List.copyOf(given);
        open = List.copyOf(open);
    }

    /** An acknowledgement and who gave it. */
    public record Given(Person person, Acknowledgement acknowledgement) {
    }

    static AcknowledgementStatus of(DocumentVersion version, List<Acknowledgement> all, List<Person> people) {
        Map<PersonId, Person> known = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Given> given = all.stream()
                .filter(acknowledgement -> acknowledgement.version().equals(version.id()))
                .map(acknowledgement -> new Given(known.get(acknowledgement.person()), acknowledgement))
                .toList();
        List<Person> required = people.stream().filter(Person::active).toList();
        List<Person> open = required.stream()
                .filter(person -> given.stream().noneMatch(one -> one.person().id().equals(person.id())))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new AcknowledgementStatus(version, given, open, required.size());
    }

    /** The number of those who must and have. */
    public int done() {
        return required - open.size();
    }

    public boolean isComplete() {
        return open.isEmpty() && required > 0;
    }
}
