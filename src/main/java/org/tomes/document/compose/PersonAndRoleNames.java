package org.tomes.document.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;

/** The names of people and roles in a document. */
public final class PersonAndRoleNames {

    private final Map<PersonId, Person> people;
    private final Map<RoleId, Role> roles;

    public PersonAndRoleNames(List<Person> people, List<Role> roles) {
        this.people = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.roles = roles.stream().collect(Collectors.toMap(Role::id, Function.identity()));
    }

    public Optional<String> person(Optional<PersonId> id) {
        return id.map(people::get).map(Person::name);
    }

    /** Returns the person as shown beside a signature: with the function, if that is known. */
    public Optional<String> nameAndFunction(Optional<PersonId> id) {
        return person(id).map(name -> function(id).map(title -> name + ", " + title).orElse(name));
    }

    /**
     * Returns the people who sign for a duty, with their functions; for roles without holders, the roles; empty if
     * there are none.
     */
    Optional<String> signers(Responsibility topic, Duty duty) {
        String signers = topic.assignees(duty).flatMap(this::signers).distinct().collect(Collectors.joining("\n"));
        return Optional.of(signers).filter(text -> !text.isEmpty());
    }

    private Stream<String> signers(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfPerson of -> nameAndFunction(Optional.of(of.person())).stream();
            case Assignee.OfRole of -> {
                Role role = roles.get(of.role());
                yield role.holders().isEmpty() ? Stream.of(role.title())
                        : role.holders().stream().flatMap(holder -> nameAndFunction(Optional.of(holder)).stream());
            }
        };
    }

    /** Returns the function of a person: the job title, otherwise the first role. */
    private Optional<String> function(Optional<PersonId> id) {
        return id.map(people::get)
                .map(Person::jobTitle)
                .filter(title -> !title.isBlank())
                .or(() -> id.flatMap(person -> roles.values()
                        .stream()
                        .filter(role -> role.holders().contains(person))
                        .map(Role::title)
                        .min(Comparator.naturalOrder())));
    }

    /** Returns all assignees of a duty. Roles are followed by their holders. Empty if there are none. */
    public Optional<String> assignees(Responsibility topic, Duty duty) {
        String names = topic.assignees(duty).map(this::assignee).collect(Collectors.joining(", "));
        return Optional.of(names).filter(text -> !text.isEmpty());
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
