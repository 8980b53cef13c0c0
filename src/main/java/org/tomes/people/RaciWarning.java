package org.tomes.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A problem in one row of a RACI matrix. The register accepts it nevertheless: a matrix is built step by step. */
public enum RaciWarning {
    NO_ACCOUNTABLE,
    SEVERAL_ACCOUNTABLE,
    NO_RESPONSIBLE,
    /** A person who has left still has a duty. */
    SOMEBODY_LEFT,
    /** The person who is accountable, or the only one responsible, has no deputy. */
    NO_DEPUTY;

    public static List<RaciWarning> of(Responsibility topic) {
        List<RaciWarning> warnings = new ArrayList<>();
        long accountable = topic.who(Duty.ACCOUNTABLE).count();
        if (accountable == 0) {
            warnings.add(NO_ACCOUNTABLE);
        }
        if (accountable > 1) {
            warnings.add(SEVERAL_ACCOUNTABLE);
        }
        if (topic.who(Duty.RESPONSIBLE).findAny().isEmpty()) {
            warnings.add(NO_RESPONSIBLE);
        }
        return warnings;
    }

    /** Includes problems that depend on the people and roles; the function can be asked about any number of topics. */
    public static Function<Responsibility, List<RaciWarning>> among(Collection<Person> people, Collection<Role> roles) {
        Map<PersonId, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<RoleId, Role> roleById = roles.stream().collect(Collectors.toMap(Role::id, Function.identity()));
        return topic -> of(topic, byId, roleById);
    }

    private static List<RaciWarning> of(Responsibility topic, Map<PersonId, Person> byId, Map<RoleId, Role> roleById) {
        List<RaciWarning> warnings = new ArrayList<>(of(topic));
        if (topic.assignments()
                .stream()
                .flatMap(assignment -> holders(assignment.assignee(), roleById).stream())
                .map(byId::get)
                .anyMatch(person -> person != null && !person.active())) {
            warnings.add(SOMEBODY_LEFT);
        }
        boolean alone = Stream.of(Duty.ACCOUNTABLE, Duty.RESPONSIBLE).anyMatch(duty -> {
            List<PersonId> who = topic.who(duty)
                    .flatMap(assignee -> holders(assignee, roleById).stream())
                    .distinct()
                    .toList();
            return who.size() == 1 && !hasDeputy(byId.get(who.getFirst()), byId);
        });
        if (alone) {
            warnings.add(NO_DEPUTY);
        }
        return warnings;
    }

    private static List<PersonId> holders(Assignee assignee, Map<RoleId, Role> roles) {
        return switch (assignee) {
            case Assignee.OfPerson of -> List.of(of.person());
            case Assignee.OfRole of -> roles.containsKey(of.role()) ? roles.get(of.role()).holders() : List.of();
        };
    }

    private static boolean hasDeputy(Person person, Map<PersonId, Person> people) {
        return person == null || person.deputy().map(people::get).filter(Person::active).isPresent();
    }
}
