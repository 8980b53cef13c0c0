package org.tomes.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.people.Assignee;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.text.Language;

/** The people and roles of the example company, each with the key that its other files use. */
final class ExamplePeople {

    record Entry(String key, String name, String mailbox, String deputy, BilingualValue<String> jobTitle) {
    }

    record RoleEntry(String key, List<String> holders, BilingualValue<String> title) {
    }

    record Contents(List<Entry> people, List<RoleEntry> roles) {
    }

    private final Contents contents = new DemoFile("people.json").json(Contents.class);
    private final Map<String, PersonId> ids = new HashMap<>();
    private final Map<String, RoleId> roleIds = new HashMap<>();

    ExamplePeople() {
        contents.people().forEach(entry -> ids.put(entry.key(), PersonId.random()));
        contents.roles().forEach(entry -> roleIds.put(entry.key(), RoleId.random()));
    }

    PersonId id(String key) {
        return Optional.ofNullable(ids.get(key))
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + key));
    }

    /** Returns the person or role with this key. */
    Assignee assignee(String key) {
        return roleIds.containsKey(key) ? new Assignee.OfRole(roleIds.get(key)) : new Assignee.OfPerson(id(key));
    }

    List<Role> roles(Language language) {
        return contents.roles()
                .stream()
                .map(entry -> new Role(roleIds.get(entry.key()), entry.title().in(language),
                        entry.holders().stream().map(this::id).toList(), 0))
                .toList();
    }

    /**
     * Returns the people without deputies, because both people must exist before one of them can be the deputy of the
     * other.
     */
    List<Person> newcomers(String domain, Language language) {
        return contents.people()
                .stream()
                .map(entry -> new Person(id(entry.key()), entry.name(), entry.mailbox() + "@" + domain,
                        entry.jobTitle().in(language), Optional.empty(), true, 0))
                .toList();
    }

    Person withDeputy(Person person) {
        Entry entry = contents.people()
                .stream()
                .filter(candidate -> id(candidate.key()).equals(person.id()))
                .findFirst()
                .orElseThrow();
        return new Person(person.id(), person.name(), person.email(), person.jobTitle(),
                Optional.ofNullable(entry.deputy()).map(this::id), person.active(), person.revision());
    }
}
