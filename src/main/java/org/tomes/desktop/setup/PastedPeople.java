package org.tomes.desktop.setup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/**
 * People as pasted text: one per line, such as {@code Marta Kowalczyk; Head of IT; marta@example.com}. The parts of a
 * line are separated by semicolons or tabs, or by commas if the line contains an address. After the name, the part with
 * an @ is the e-mail address, another one the position.
 */
final class PastedPeople {

    private PastedPeople() {
    }

    /**
     * Returns the people in the text, without the active people already known by name, unless the text completes their
     * data. An inactive person with the name becomes active again, so that no one is in the register twice.
     */
    static List<Person> people(String text, List<Person> existingPeople) {
        Map<String, Person> inactive = existingPeople.stream()
                .filter(person -> !person.active())
                .collect(Collectors.toMap(person -> folded(person.name()), Function.identity(),
                        (person, other) -> person));
        Stream<Person> added = partitionByKnown(text, existingPeople).get(false)
                .stream()
                .map(person -> Optional.ofNullable(inactive.get(folded(person.name())))
                        .map(former -> reactivate(former, person))
                        .orElse(person));
        return Stream.concat(added, completed(text, existingPeople).stream()).toList();
    }

    /** Returns the known people whose position or address is empty in the register but not in the text. */
    static List<Person> completed(String text, List<Person> existingPeople) {
        return existingPeople.stream()
                .filter(Person::active)
                .flatMap(known -> text.lines()
                        .flatMap(line -> person(line).stream())
                        .filter(pasted -> folded(pasted.name()).equals(folded(known.name())))
                        .findFirst()
                        .map(pasted -> fillMissing(known, pasted))
                        .filter(complete -> !complete.equals(known))
                        .stream())
                .toList();
    }

    private static Person fillMissing(Person known, Person pasted) {
        return new Person(known.id(), known.name(), known.email().isEmpty() ? pasted.email() : known.email(),
                known.jobTitle().isEmpty() ? pasted.jobTitle() : known.jobTitle(), known.deputy(), known.active(),
                known.revision());
    }

    /** Returns the names that contain a comma, which a position may follow. */
    static List<String> namesWithComma(String text) {
        return text.lines()
                .flatMap(line -> person(line).stream())
                .map(Person::name)
                .filter(name -> name.contains(","))
                .toList();
    }

    private static Person reactivate(Person former, Person pasted) {
        return new Person(former.id(), former.name(), pasted.email().isEmpty() ? former.email() : pasted.email(),
                pasted.jobTitle().isEmpty() ? former.jobTitle() : pasted.jobTitle(), former.deputy(), true,
                former.revision());
    }

    /** Returns the lines that contain more than a name, a position and an address, or an invalid address. */
    static List<String> unclearLines(String text) {
        return text.lines().filter(line -> !isUnambiguous(parts(line))).map(String::strip).toList();
    }

    private static boolean isUnambiguous(List<String> parts) {
        List<String> rest = parts.stream().skip(1).toList();
        long addresses = rest.stream().filter(part -> part.contains("@")).count();
        return addresses <= 1 && rest.size() - addresses <= 1
                && rest.stream().filter(part -> part.contains("@")).allMatch(part -> part.matches("[^@\\s]+@[^@\\s]+"));
    }

    /** Returns the people in the text whose name the register already contains, and who are not completed. */
    static List<Person> knownPeople(String text, List<Person> existingPeople) {
        Set<String> names = activeNames(existingPeople);
        completed(text, existingPeople).forEach(person -> names.remove(folded(person.name())));
        return omitted(text, existingPeople, person -> names.contains(folded(person.name())));
    }

    /** Returns the people whose name an earlier line of the text contains, but not the register. */
    static List<Person> repeatedPeople(String text, List<Person> existingPeople) {
        Set<String> names = activeNames(existingPeople);
        return omitted(text, existingPeople, person -> !names.contains(folded(person.name())));
    }

    private static List<Person> omitted(String text, List<Person> existingPeople, Predicate<Person> which) {
        return partitionByKnown(text, existingPeople).get(true).stream().filter(which).toList();
    }

    private static Set<String> activeNames(List<Person> existingPeople) {
        return existingPeople.stream()
                .filter(Person::active)
                .map(person -> folded(person.name()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<Boolean, List<Person>> partitionByKnown(String text, List<Person> existingPeople) {
        Set<String> names = activeNames(existingPeople);
        return text.lines()
                .flatMap(line -> person(line).stream())
                .collect(Collectors.partitioningBy(person -> !names.add(folded(person.name()))));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> parts(String line) {
        // Without an address, a comma may also separate the surname from the first name.
        boolean isCommaList = line.contains("@") && !line.contains(";") && !line.contains("\t");
        return Arrays.stream(line.split(isCommaList ? "," : "[;\t]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Optional<Person> person(String line) {
        List<String> parts = parts(line);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = parts.subList(1, parts.size());
        String email = rest.stream().filter(part -> part.contains("@")).findFirst().orElse("");
        String jobTitle = rest.stream().filter(part -> !part.contains("@")).findFirst().orElse("");
        return Optional.of(new Person(PersonId.random(), parts.getFirst(), email, jobTitle, Optional.empty(), true, 0));
    }
}
