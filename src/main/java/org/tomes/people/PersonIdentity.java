package org.tomes.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A human being, who may be in the register more than once. One person who was entered twice must not meet the
 * four-eyes principle. Two entries count as the same human if their e-mail addresses are equal, or if their names are
 * equal and at least one of them has no address. Case and whitespace are ignored. People with the same name are
 * distinguished by their addresses.
 *
 * @param id the entry under which this human acts
 * @param entries all entries of this human, including {@code id}
 */
public record PersonIdentity(PersonId id, Set<PersonId> entries) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public PersonIdentity {
        entries = Set.copyOf(entries);
    }

    public static PersonIdentity of(PersonId id, List<Person> people) {
        Optional<Person> self = people.stream().filter(person -> person.id().equals(id)).findFirst();
        return new PersonIdentity(
                id, Stream
                        .concat(Stream.of(id),
                                people.stream()
                                        .filter(person -> self.filter(me -> isSameHuman(me, person)).isPresent())
                                        .map(Person::id))
                        .collect(Collectors.toSet()));
    }

    /** Returns a function that finds, among these people, the identity to which an entry belongs. */
    public static Function<PersonId, PersonIdentity> among(List<Person> people) {
        Map<PersonId, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<String, List<Person>> byName = people.stream()
                .collect(Collectors.groupingBy(person -> normalise(person.name())));
        Map<String, List<Person>> byMail = people.stream()
                .collect(Collectors.groupingBy(person -> normalise(person.email())));
        return id -> {
            Stream<Person> entries = Optional.ofNullable(byId.get(id))
                    .stream()
                    .flatMap(self -> Stream
                            .concat(byName.get(normalise(self.name())).stream(),
                                    byMail.get(normalise(self.email())).stream())
                            .filter(other -> isSameHuman(self, other)));
            return new PersonIdentity(id,
                    Stream.concat(Stream.of(id), entries.map(Person::id)).collect(Collectors.toSet()));
        };
    }

    /** Returns whether this human is the given person. */
    public boolean is(Optional<PersonId> person) {
        return person.filter(entries::contains).isPresent();
    }

    private static boolean isSameHuman(Person first, Person second) {
        String firstMail = normalise(first.email());
        String secondMail = normalise(second.email());
        return firstMail.isEmpty() || secondMail.isEmpty() ? normalise(first.name()).equals(normalise(second.name()))
                : firstMail.equals(secondMail);
    }

    private static String normalise(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
