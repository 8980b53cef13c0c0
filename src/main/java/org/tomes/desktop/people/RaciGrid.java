package org.tomes.desktop.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.text.Texts;

/** The matrix of topics and people: its columns, and the effect of a key on a cell. */
record RaciGrid(List<Person> people, List<Role> roles, List<Responsibility> topics) {

    /**
     * Returns the columns to show. If the duties are those of roles, people without a duty of their own would only be
     * empty columns.
     */
    List<Assignee> columns(boolean everyone) {
        Set<Assignee> used = used();
        return everyone || used.stream().noneMatch(Assignee.OfRole.class::isInstance) ? columns()
                : columns().stream()
                        .filter(assignee -> assignee instanceof Assignee.OfRole || used.contains(assignee))
                        .toList();
    }

    private Set<Assignee> used() {
        return topics.stream()
                .flatMap(topic -> topic.assignments().stream())
                .map(RaciAssignment::assignee)
                .collect(Collectors.toSet());
    }

    /**
     * Returns all columns: first the roles and people with a duty, then the other active roles and people; roles come
     * before people in both parts.
     */
    List<Assignee> columns() {
        Set<Assignee> used = used();
        Stream<Assignee> ofRoles = roles.stream().map(role -> new Assignee.OfRole(role.id()));
        Stream<Assignee> ofPeople = people.stream()
                .filter(person -> person.active() || used.contains(new Assignee.OfPerson(person.id())))
                .map(person -> new Assignee.OfPerson(person.id()));
        return Stream.concat(ofRoles, ofPeople)
                .sorted(Comparator.comparing(assignee -> !used.contains(assignee)))
                .toList();
    }

    String name(Assignee assignee) {
        Map<PersonId, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return switch (assignee) {
            case Assignee.OfPerson of -> byId.get(of.person()).name();
            case Assignee.OfRole of ->
                roles.stream().filter(role -> role.id().equals(of.role())).findFirst().map(Role::title).orElseThrow();
        };
    }

    /** Returns the topics whose name contains every word, ignoring case. */
    List<Responsibility> matchingTopics(String typed, Texts texts) {
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return topics.stream()
                .filter(topic -> words.stream().allMatch(topic.title(texts).toLowerCase(Locale.ROOT)::contains))
                .toList();
    }

    /** Whether the other grid has the same columns, in whatever order. */
    boolean hasColumnsOf(RaciGrid other) {
        return people.equals(other.people) && roles.equals(other.roles)
                && Set.copyOf(columns()).equals(Set.copyOf(other.columns()));
    }

    /** Returns these topics with all columns as tab-separated text that spreadsheets can paste. */
    String tabbed(List<Responsibility> chosenTopics, Texts texts) {
        Stream<String> heading = Stream.concat(Stream.of(texts.get("desktop_people.topic")),
                columns().stream().map(this::name));
        Stream<String> lines = chosenTopics.stream()
                .map(topic -> Stream
                        .concat(Stream.of(topic.title(texts)),
                                columns().stream().map(assignee -> letters(topic, assignee)))
                        .collect(Collectors.joining("\t")));
        return Stream.concat(Stream.of(heading.collect(Collectors.joining("\t"))), lines)
                .collect(Collectors.joining("\n"));
    }

    /** Returns the letters in a cell, such as {@code A/R}; empty if there is no duty. */
    static String letters(Responsibility topic, Assignee assignee) {
        return topic.assignments()
                .stream()
                .filter(assignment -> assignment.assignee().equals(assignee))
                .map(RaciAssignment::duty)
                .sorted()
                .map(duty -> String.valueOf(duty.letter()))
                .collect(Collectors.joining("/"));
    }

    /** Returns the topic with this duty added if it was absent, or removed if it was present. */
    static Responsibility toggled(Responsibility topic, Assignee assignee, Duty duty) {
        RaciAssignment assignment = new RaciAssignment(assignee, duty);
        List<RaciAssignment> assignments = new ArrayList<>(topic.assignments());
        if (!assignments.remove(assignment)) {
            assignments.add(assignment);
        }
        return topic.assigned(assignments);
    }

    static Responsibility cleared(Responsibility topic, Assignee assignee) {
        return topic.assigned(
                topic.assignments().stream().filter(assignment -> !assignment.assignee().equals(assignee)).toList());
    }
}
