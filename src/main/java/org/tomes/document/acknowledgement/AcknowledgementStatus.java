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
 * The people who have acknowledged a version, and those who still must. All active people in the register must
 * acknowledge it.
 *
 * @param acknowledgements acknowledgements by day, including those of people who have left since
 * @param open active people without an acknowledgement, by name
 * @param required the number of active people
 */
public record AcknowledgementStatus(DocumentVersion version, List<Given> acknowledgements, List<Person> open,
        int required) {

    public AcknowledgementStatus {
        acknowledgements = List.copyOf(acknowledgements);
        open = List.copyOf(open);
    }

    /** An acknowledgement and the person who gave it. */
    public record Given(Person person, Acknowledgement acknowledgement) {
    }

    static AcknowledgementStatus of(DocumentVersion version, List<Acknowledgement> all, List<Person> people) {
        Map<PersonId, Person> peopleById = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Given> acknowledgements = all.stream()
                .filter(acknowledgement -> acknowledgement.version().equals(version.id()))
                .map(acknowledgement -> new Given(peopleById.get(acknowledgement.person()), acknowledgement))
                .toList();
        List<Person> required = people.stream().filter(Person::active).toList();
        List<Person> open = required.stream()
                .filter(person -> acknowledgements.stream().noneMatch(given -> given.person().id().equals(person.id())))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new AcknowledgementStatus(version, acknowledgements, open, required.size());
    }

    /** Returns the number of active people who have acknowledged the version. */
    public int acknowledgedCount() {
        return required - open.size();
    }

    public boolean isComplete() {
        return open.isEmpty() && required > 0;
    }
}
