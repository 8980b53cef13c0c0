package org.tomes.document.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;

/** The persons and roles of a register as a document names them. */
public final class Names {

    private final Map<PersonId, Person> people;
    private final Map<RoleId, Role> roles;

    public Names(List<Person> people, List<Role> roles) {
        this.people = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.roles = roles.stream().collect(Collectors.toMap(Role::id, Function.identity()));
    }

    public Optional<String> person(Optional<PersonId> id) {
        return id.map(people::get).map(Person::name);
    }

    /** What the person does in the company: the job title, or else the first of the roles. */
    public Optional<String> function(Optional<PersonId> id) {
        return id.map(people::get)
                .map(Person::jobTitle)
                .filter(title -> !title.isBlank())
                .or(() -> id.flatMap(person -> roles.values()
                        .stream()
                        .filter(role -> role.holders().contains(person))
                        .map(Role::title)
                        .min(Comparator.naturalOrder())));
    }

    /** Everyone who has the duty, a role with its holders behind it; empty if nobody has. */
    public Optional<String> who(Responsibility topic, Duty duty) {
        String names = topic.who(duty).map(this::assignee).collect(Collectors.joining(", "));
        return Optional.of(names).filter(found -> !found.isEmpty());
    }

    private String assignee(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfPerson of -> people.get(of.person()).name();
            case Assignee.OfRole of -> role(roles.get(of.role()));
        };
    }

    private String role(Role role) {
        String holders = role.holders()
                .stream()
                .map(holder -> people.get(holder).name())
                .collect(Collectors.joining(", "));
        return holders.isEmpty() ? role.title() : role.title() + " (" + holders + ")";
    }
}
