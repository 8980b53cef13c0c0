package org.tomes.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * A problem in one row of a responsibility matrix (RACI). The register accepts it nevertheless, because a matrix is
 * built step by step.
 */
public enum RaciWarning {
    NO_ACCOUNTABLE,
    SEVERAL_ACCOUNTABLE,
    NO_RESPONSIBLE,
    /** A person who has left still has a duty. */
    SOMEBODY_LEFT,
    /** The accountable person, or the only responsible person, has no deputy. */
    NO_DEPUTY,
    /**
     * The data protection officer is accountable for a task that this officer monitors, which may be a conflict of
     * interests (GDPR Art. 38(6)). This is only a hint, because only job titles show who the officer is.
     */
    PRIVACY_CONFLICT,
    /** The deputy of the data protection officer is accountable for a task that the officer monitors. */
    PRIVACY_DEPUTY_CONFLICT,
    /**
     * The person who carries out the internal audit has further tasks, which other people must audit (ISO/IEC 27001,
     * 9.2.2).
     */
    AUDIT_CONFLICT,
    /** The deputy of the person who carries out the internal audit has further tasks. */
    AUDIT_DEPUTY_CONFLICT,
    /**
     * A person who takes part in the approval of changes, or the deputy of the approver, also carries them out (A.5.3).
     */
    APPROVAL_CONFLICT,
    /**
     * The person who approves changes is also accountable for most of the topics that these changes concern (A.5.3).
     */
    APPROVAL_OWNER_CONFLICT,
    /**
     * During an absence, one person would both approve changes and be accountable for the topics that these changes
     * concern (A.5.3).
     */
    APPROVAL_DEPUTY_CONFLICT;

    /** Whether one person has two tasks that must be separate. */
    public boolean isOfSeparation() {
        return this == APPROVAL_CONFLICT || this == APPROVAL_OWNER_CONFLICT || this == APPROVAL_DEPUTY_CONFLICT;
    }

    private static final String AUDIT = "internal-audit";
    /** The subjects of most changes. The people responsible for these subjects carry out the changes. */
    private static final Set<String> CHANGED = Set.of("azure-subscription", "network-architecture", "nsg",
            "remote-access", "key-vault", "certificates", "defender", "azure-policy", "logging", "backup", "lock");

    /** Words in lower case, of which a title must contain at least one; the register may be in either language. */
    private static final List<String> PRIVACY_TITLES = Stream.of(Language.values())
            .map(language -> Texts.in(language).get("people.privacyTitle"))
            .toList();

    public static List<RaciWarning> of(Responsibility topic) {
        List<RaciWarning> warnings = new ArrayList<>();
        long accountable = topic.assignees(Duty.ACCOUNTABLE).count();
        if (accountable == 0) {
            warnings.add(NO_ACCOUNTABLE);
        }
        if (accountable > 1) {
            warnings.add(SEVERAL_ACCOUNTABLE);
        }
        if (topic.assignees(Duty.RESPONSIBLE).findAny().isEmpty()) {
            warnings.add(NO_RESPONSIBLE);
        }
        return warnings;
    }

    /**
     * Returns a function that finds the problems of a topic, including problems that depend on people, roles and other
     * topics.
     */
    public static Function<Responsibility, List<RaciWarning>> among(Collection<Person> people, Collection<Role> roles,
            Collection<Responsibility> topics) {
        Map<PersonId, Person> byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<RoleId, Role> roleById = roles.stream().collect(Collectors.toMap(Role::id, Function.identity()));
        Set<PersonId> deputies = deputiesOfPrivacyOfficers(people, byId, roleById);
        Set<PersonId> implementers = topics.stream()
                .filter(topic -> CHANGED.contains(topic.subject()))
                .flatMap(topic -> holders(topic, Duty.RESPONSIBLE, roleById))
                .collect(Collectors.toSet());
        Set<PersonId> ownersOfChanged = ownersOfChanged(topics, roleById);
        Set<PersonId> holdersOfOtherTasks = topics.stream()
                .filter(topic -> !topic.subject().equals(AUDIT))
                .flatMap(topic -> Stream.concat(holders(topic, Duty.ACCOUNTABLE, roleById),
                        holders(topic, Duty.RESPONSIBLE, roleById)))
                .collect(Collectors.toSet());
        return topic -> {
            List<RaciWarning> warnings = of(topic, byId, roleById);
            if (!warnings.contains(PRIVACY_CONFLICT)
                    && holders(topic, Duty.ACCOUNTABLE, roleById).anyMatch(deputies::contains)) {
                warnings.add(PRIVACY_DEPUTY_CONFLICT);
            }
            if (topic.subject().equals(AUDIT)
                    && holders(topic, Duty.RESPONSIBLE, roleById).anyMatch(holdersOfOtherTasks::contains)) {
                warnings.add(AUDIT_CONFLICT);
            }
            if (topic.subject().equals(AUDIT) && holders(topic, Duty.RESPONSIBLE, roleById).map(byId::get)
                    .filter(Objects::nonNull)
                    .flatMap(auditor -> auditor.deputy().stream())
                    .anyMatch(holdersOfOtherTasks::contains)) {
                warnings.add(AUDIT_DEPUTY_CONFLICT);
            }
            if (topic.subject().equals(DecisionAuthority.CHANGES)
                    && isImplementedByApprover(topic, implementers, byId, roleById)) {
                warnings.add(APPROVAL_CONFLICT);
            }
            if (topic.subject().equals(DecisionAuthority.CHANGES)
                    && holders(topic, Duty.ACCOUNTABLE, roleById).anyMatch(ownersOfChanged::contains)) {
                warnings.add(APPROVAL_OWNER_CONFLICT);
            }
            if (topic.subject().equals(DecisionAuthority.CHANGES) && isUnitedByDeputy(
                    holders(topic, Duty.ACCOUNTABLE, roleById).collect(Collectors.toSet()), ownersOfChanged, byId)) {
                warnings.add(APPROVAL_DEPUTY_CONFLICT);
            }
            return warnings;
        };
    }

    private static boolean isImplementedByApprover(Responsibility topic, Set<PersonId> implementers,
            Map<PersonId, Person> people, Map<RoleId, Role> roles) {
        return Stream
                .concat(holders(topic, Duty.RESPONSIBLE, roles),
                        holders(topic, Duty.ACCOUNTABLE, roles).flatMap(approver -> Stream.concat(Stream.of(approver),
                                Stream.ofNullable(people.get(approver)).flatMap(person -> person.deputy().stream()))))
                .anyMatch(implementers::contains);
    }

    /**
     * Whether a deputy of someone in one of the two groups belongs to the other group, or also substitutes for one of
     * its members.
     */
    private static boolean isUnitedByDeputy(Set<PersonId> approvers, Set<PersonId> owners,
            Map<PersonId, Person> people) {
        Set<PersonId> deputiesOfApprovers = deputies(approvers, people);
        Set<PersonId> deputiesOfOwners = deputies(owners, people);
        return deputiesOfApprovers.stream().anyMatch(id -> owners.contains(id) || deputiesOfOwners.contains(id))
                || deputiesOfOwners.stream().anyMatch(approvers::contains);
    }

    private static Set<PersonId> deputies(Set<PersonId> holders, Map<PersonId, Person> people) {
        return holders.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .flatMap(person -> person.deputy().stream())
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> deputiesOfPrivacyOfficers(Collection<Person> people, Map<PersonId, Person> byId,
            Map<RoleId, Role> roles) {
        Stream<Assignee> assignees = Stream.concat(people.stream().map(person -> new Assignee.OfPerson(person.id())),
                roles.values().stream().map(role -> new Assignee.OfRole(role.id())));
        return assignees.filter(assignee -> isPrivacyOfficer(assignee, byId, roles))
                .flatMap(assignee -> holders(assignee, roles).stream())
                .map(byId::get)
                .filter(Objects::nonNull)
                .flatMap(officer -> officer.deputy().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the people who approve changes to topics for which they are accountable, contrary to the separation of
     * duties.
     */
    public static Set<PersonId> approversWithoutSeparation(Collection<Role> roles, Collection<Responsibility> topics) {
        Map<RoleId, Role> roleById = roles.stream().collect(Collectors.toMap(Role::id, Function.identity()));
        Set<PersonId> owners = ownersOfChanged(topics, roleById);
        return topics.stream()
                .filter(topic -> topic.subject().equals(DecisionAuthority.CHANGES))
                .flatMap(topic -> holders(topic, Duty.ACCOUNTABLE, roleById))
                .filter(owners::contains)
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> ownersOfChanged(Collection<Responsibility> topics, Map<RoleId, Role> roleById) {
        return topics.stream()
                .filter(topic -> CHANGED.contains(topic.subject()))
                .flatMap(topic -> holders(topic, Duty.ACCOUNTABLE, roleById))
                .collect(Collectors.toSet());
    }

    private static Stream<PersonId> holders(Responsibility topic, Duty duty, Map<RoleId, Role> roles) {
        return topic.assignees(duty).flatMap(assignee -> holders(assignee, roles).stream());
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
        boolean lacksDeputy = Stream.of(Duty.ACCOUNTABLE, Duty.RESPONSIBLE).anyMatch(duty -> {
            List<PersonId> assigned = topic.assignees(duty)
                    .flatMap(assignee -> holders(assignee, roleById).stream())
                    .distinct()
                    .toList();
            return assigned.size() == 1 && !hasDeputy(byId.get(assigned.getFirst()), byId);
        });
        if (lacksDeputy) {
            warnings.add(NO_DEPUTY);
        }
        if (topic.assignees(Duty.ACCOUNTABLE).anyMatch(assignee -> isPrivacyOfficer(assignee, byId, roleById))) {
            warnings.add(PRIVACY_CONFLICT);
        }
        return warnings;
    }

    /**
     * Whether the assignee is the data protection officer. The title of the role decides, or the job title of a person
     * who is assigned or holds the role.
     */
    private static boolean isPrivacyOfficer(Assignee assignee, Map<PersonId, Person> people, Map<RoleId, Role> roles) {
        Stream<String> role = assignee instanceof Assignee.OfRole of && roles.containsKey(of.role())
                ? Stream.of(roles.get(of.role()).title())
                : Stream.empty();
        Stream<String> jobs = holders(assignee, roles).stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .map(Person::jobTitle);
        return Stream.concat(role, jobs)
                .map(title -> title.toLowerCase(Locale.ROOT))
                .anyMatch(title -> PRIVACY_TITLES.stream().anyMatch(title::contains));
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
