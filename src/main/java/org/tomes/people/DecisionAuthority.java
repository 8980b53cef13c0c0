package org.tomes.people;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Determines whether a decision was made by a person to whom the task of deciding is assigned. The register also
 * accepts decisions by other people and lists them, because the matrix may be out of date.
 */
public record DecisionAuthority(Collection<Responsibility> topics, Collection<Person> people, Collection<Role> roles) {

    /** The subject of the task of deciding on risks and exceptions. */
    public static final String RISKS = "exceptions";
    /** The subject of the task of deciding on changes. */
    public static final String CHANGES = "change-approval";
    /**
     * The subject of the task that determines top management: the person accountable for it releases the policy and
     * accepts high risks.
     */
    public static final String POLICY = "cloud-policy";

    /**
     * Returns the task if other people, but not this person, are responsible or accountable for it; empty also if the
     * task is not assigned.
     */
    public Optional<Responsibility> missing(String subject, Optional<PersonId> person) {
        return person.flatMap(decider -> topics.stream()
                .filter(topic -> topic.subject().equals(subject))
                .filter(topic -> holders(topic).findAny().isPresent())
                .filter(topic -> holders(topic).noneMatch(isDeciderOrSubstituted(decider)))
                .findFirst());
    }

    /**
     * Returns the task if other people, but not this person, are accountable for it; empty also if no one is
     * accountable.
     */
    public Optional<Responsibility> missingAccountability(String subject, Optional<PersonId> person) {
        return person.flatMap(decider -> topics.stream()
                .filter(topic -> topic.subject().equals(subject))
                .filter(topic -> people(topic, Duty.ACCOUNTABLE).findAny().isPresent())
                .filter(topic -> people(topic, Duty.ACCOUNTABLE).noneMatch(isDeciderOrSubstituted(decider)))
                .findFirst());
    }

    /** Whether anybody is accountable for a task; without a matrix, nothing is known about authority. */
    public boolean isAssigned() {
        return topics.stream().flatMap(topic -> people(topic, Duty.ACCOUNTABLE)).findAny().isPresent();
    }

    /** Whether the person is accountable for a task, or deputises for somebody who is. */
    public boolean isAccountable(PersonId person) {
        return topics.stream()
                .flatMap(topic -> people(topic, Duty.ACCOUNTABLE))
                .anyMatch(isDeciderOrSubstituted(person));
    }

    /** Returns the first active person accountable for a task; empty if nobody is. */
    public Optional<PersonId> accountable(String subject) {
        return topics.stream()
                .filter(topic -> topic.subject().equals(subject))
                .flatMap(topic -> people(topic, Duty.ACCOUNTABLE))
                .filter(holder -> people.stream().anyMatch(person -> person.active() && person.id().equals(holder)))
                .findFirst();
    }

    /** Returns the names of the people who are accountable for a task. */
    public String accountableNames(Responsibility topic) {
        return names(people(topic, Duty.ACCOUNTABLE));
    }

    /** Returns the names of the people to whom a task is assigned, so that users know whom to contact. */
    public String holderNames(Responsibility topic) {
        return names(holders(topic));
    }

    private String names(Stream<PersonId> holders) {
        Set<PersonId> ids = holders.collect(Collectors.toSet());
        return people.stream()
                .filter(person -> ids.contains(person.id()))
                .map(Person::name)
                .collect(Collectors.joining(", "));
    }

    private Predicate<PersonId> isDeciderOrSubstituted(PersonId decider) {
        return holder -> holder.equals(decider) || people.stream()
                .filter(person -> person.id().equals(holder))
                .anyMatch(person -> person.deputy().filter(decider::equals).isPresent());
    }

    private Stream<PersonId> holders(Responsibility topic) {
        return Stream.concat(people(topic, Duty.ACCOUNTABLE), people(topic, Duty.RESPONSIBLE));
    }

    private Stream<PersonId> people(Responsibility topic, Duty duty) {
        return topic.assignees(duty).flatMap(assignee -> switch (assignee) {
            case Assignee.OfPerson of -> Stream.of(of.person());
            case Assignee.OfRole of ->
                roles.stream().filter(role -> role.id().equals(of.role())).flatMap(role -> role.holders().stream());
        });
    }
}
