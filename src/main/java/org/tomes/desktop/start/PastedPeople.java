package org.tomes.desktop.start;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/**
 * People as pasted text: one per line, such as {@code Marta Kowalczyk; Head of IT; marta@example.com}. After the name,
 * separated by semicolons or tabs, or by commas in a line with an address, the part with an @ is the e-mail address,
 * another one the position.
 */
final class PastedPeople {

    private PastedPeople() {
    }

    /** Returns the people in the text, without those already known by name. */
    static List<Person> people(String text, List<Person> existingPeople) {
        return byKnown(text, existingPeople).get(false);
    }

    /** Returns the people in the text whose name the register or an earlier line already contains. */
    static List<Person> knownPeople(String text, List<Person> existingPeople) {
        return byKnown(text, existingPeople).get(true);
    }

    private static Map<Boolean, List<Person>> byKnown(String text, List<Person> existingPeople) {
        Set<String> names = new HashSet<>();
        existingPeople.forEach(person -> names.add(folded(person.name())));
        return text.lines()
                .flatMap(line -> person(line).stream())
                .collect(Collectors.partitioningBy(person -> !names.add(folded(person.name()))));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Optional<Person> person(String line) {
        // Without an address, a comma may also separate the surname from the first name.
        boolean isCommaList = line.contains("@") && !line.contains(";") && !line.contains("\t");
        List<String> parts = Arrays.stream(line.split(isCommaList ? "," : "[;\t]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = parts.subList(1, parts.size());
        String email = rest.stream().filter(part -> part.contains("@")).findFirst().orElse("");
        String jobTitle = rest.stream().filter(part -> !part.contains("@")).findFirst().orElse("");
        return Optional.of(new Person(PersonId.random(), parts.getFirst(), email, jobTitle, Optional.empty(), true, 0));
    }
}
