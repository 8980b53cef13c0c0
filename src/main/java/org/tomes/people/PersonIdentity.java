package org.tomes.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One human being, who may be in the register more than once: four eyes are not those of one person entered twice. Two
 * entries are taken for the same human where their e-mail addresses are equal, or their names are while not both have
 * an address; upper and lower case and blanks do not matter. Two people of one name are told apart by their addresses.
 *
 * @param id the entry that somebody acts as
 * @param entries all entries of this human, {@code id} among them
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

    /** Whether this human is who did something. */
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
