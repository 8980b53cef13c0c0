package org.tomes.document.responsibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.text.TextComposer;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.RaciAssignment;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.text.Language;
import org.tomes.text.NaturalOrder;

/**
 * The data of the responsibility matrix.
 *
 * @param peopleById all people in the register, including those who have left, in the order of the register
 * @param dutiesById topics of each person, see {@link #duties}
 */
record ResponsibilityData(DocumentMetadata metadata, List<Responsibility> topics,
        SequencedMap<PersonId, Person> peopleById, SequencedMap<RoleId, Role> rolesById,
        Map<PersonId, Map<Duty, List<Responsibility>>> dutiesById) implements TextComposer.DocumentFacts {

    ResponsibilityData(DocumentMetadata metadata, List<Responsibility> topics, List<Person> people, List<Role> roles) {
        this(metadata, topics, mapById(people, Person::id), mapById(roles, Role::id), new HashMap<>());
        topics.forEach(topic -> Stream.of(Duty.values())
                .forEach(duty -> topic.assignees(duty)
                        .flatMap(this::peopleOf)
                        .distinct()
                        .forEach(person -> dutiesById.computeIfAbsent(person, key -> new EnumMap<>(Duty.class))
                                .computeIfAbsent(duty, key -> new ArrayList<>())
                                .add(topic))));
    }

    private static <K, V> SequencedMap<K, V> mapById(List<V> all, Function<V, K> id) {
        return all.stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, other) -> first, LinkedHashMap::new));
    }

    Collection<Person> people() {
        return peopleById.values();
    }

    Collection<Role> roles() {
        return rolesById.values();
    }

    /** Returns all assignees once, roles first, both in alphabetical order. */
    List<Assignee> assignees(Language language) {
        Comparator<Assignee> byName = Comparator.comparing(this::name, NaturalOrder.of(language));
        Set<Assignee> assigned = topics.stream()
                .flatMap(topic -> topic.assignments().stream())
                .map(RaciAssignment::assignee)
                .collect(Collectors.toSet());
        return Stream
                .<Assignee>concat(rolesById.keySet().stream().<Assignee>map(Assignee.OfRole::new).sorted(byName),
                        peopleById.keySet().stream().<Assignee>map(Assignee.OfPerson::new).sorted(byName))
                .filter(assigned::contains)
                .toList();
    }

    String name(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfPerson of -> person(of.person()).map(Person::name).orElse("–");
            case Assignee.OfRole of -> role(of.role()).map(Role::title).orElse("–");
        };
    }

    Optional<Person> person(PersonId id) {
        return Optional.ofNullable(peopleById.get(id));
    }

    Optional<Role> role(RoleId id) {
        return Optional.ofNullable(rolesById.get(id));
    }

    /** Returns the letters of an assignee for a topic, A before R; empty if the assignee has no duty. */
    static String letters(Responsibility topic, Assignee assignee) {
        return Stream.of(Duty.ACCOUNTABLE, Duty.RESPONSIBLE, Duty.CONSULTED, Duty.INFORMED)
                .filter(duty -> topic.assignees(duty).anyMatch(assignee::equals))
                .map(duty -> String.valueOf(duty.letter()))
                .collect(Collectors.joining("/"));
    }

    /** Returns the topics in which a person has a duty, directly or through a role. */
    Map<Duty, List<Responsibility>> duties(Person person) {
        return dutiesById.getOrDefault(person.id(), Map.of());
    }

    /** Whether the person is accountable or responsible for a topic. */
    boolean isListedWithDuties(Person person) {
        return duties(person).containsKey(Duty.ACCOUNTABLE) || duties(person).containsKey(Duty.RESPONSIBLE);
    }

    private Stream<PersonId> peopleOf(Assignee assignee) {
        return switch (assignee) {
            case Assignee.OfPerson of -> Stream.of(of.person());
            case Assignee.OfRole of -> role(of.role()).stream().flatMap(role -> role.holders().stream());
        };
    }

    Function<Responsibility, List<RaciWarning>> warnings() {
        return RaciWarning.among(people(), roles(), topics());
    }
}
