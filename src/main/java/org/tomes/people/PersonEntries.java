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
 * A human being, who may be in the register more than once: the four-eyes principle must not be satisfied by one person
 * entered twice. Two entries are considered the same human if their e-mail addresses are equal, or their names are and
 * at least one has no address; case and whitespace are ignored. Namesakes are distinguished by their addresses.
 *
 * @param id the entry that is used for acting
 * @param entries all entries of this human, including {@code id}
 */
public record PersonEntries(PersonId id, Set<PersonId> entries) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public PersonEntries {
        entries = Set.copyOf(entries);
    }

    public static PersonEntries of(PersonId id, List<Person> people) {
        Optional<Person> self = people.stream().filter(person -> person.id().equals(id)).findFirst();
        return new PersonEntries(id, Stream.concat(Stream.of(id),
                people.stream().filter(other -> self.filter(one -> same(one, other)).isPresent()).map(Person::id))
                .collect(Collectors.toSet()));
    }

    /** Returns the same for any number of people. */
    public static Function<PersonId, PersonEntries> among(List<Person> people) {
        Map<PersonId, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<String, List<Person>> byName = people.stream().collect(Collectors.groupingBy(one -> plain(one.name())));
        Map<String, List<Person>> byMail = people.stream().collect(Collectors.groupingBy(one -> plain(one.email())));
        return id -> {
            Stream<Person> entries = Optional.ofNullable(byId.get(id))
                    .stream()
                    .flatMap(self -> Stream
                            .concat(byName.get(plain(self.name())).stream(), byMail.get(plain(self.email())).stream())
                            .filter(other -> same(self, other)));
            return new PersonEntries(id,
                    Stream.concat(Stream.of(id), entries.map(Person::id)).collect(Collectors.toSet()));
        };
    }

    /** Returns whether this human is the given person. */
    public boolean is(Optional<PersonId> who) {
        return who.filter(entries::contains).isPresent();
    }

    private static boolean same(Person one, Person other) {
        String mail = plain(one.email());
        String otherMail = plain(other.email());
        return mail.isEmpty() || otherMail.isEmpty() ? plain(one.name()).equals(plain(other.name()))
                : mail.equals(otherMail);
    }

    private static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
