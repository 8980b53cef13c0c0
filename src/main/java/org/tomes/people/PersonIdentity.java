package org.tomes.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A human being, who may be in the register more than once: the four-eyes principle must not be satisfied by one person
 * entered twice. Two entries are considered the same human if their e-mail addresses are equal, or their names are and
 * at least one has no address; case and whitespace are ignored. Namesakes are distinguished by their addresses.
 *
 * @param id the entry that is used for acting
 * @param entries all entries of this human, including {@code id}
 */
public record PersonIdentity(PersonId id, Set<PersonId> entries) {

    public PersonIdentity {
        entries = Set.copyOf(entries);
    }

    public static PersonIdentity of(PersonId id, List<Person> people) {
        Optional<Person> self = people.stream().filter(person -> person.id().equals(id)).findFirst();
        Set<PersonId> entries = people.stream()
                .filter(other -> self.filter(one -> same(one, other)).isPresent())
                .map(Person::id)
                .collect(Collectors.toSet());
        entries.add(id);
        return new PersonIdentity(id, entries);
    }

    /** Whether this human is the given person. */
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
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
