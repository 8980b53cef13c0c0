package org.tomes.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks whether the person who decides holds the task. */
class DecisionAuthorityTest {

    private final Person deputy = Person.ofName("Deputy");
    private final Person holder = Person.ofName("Holder").withDeputy(Optional.of(deputy.id()));
    private final Person other = Person.ofName("Other");
    private Responsibility topic;
    private DecisionAuthority authority;

    @BeforeEach
    void assign() {
        Role role = new Role(RoleId.random(), "Approver", List.of(holder.id()), 0);
        topic = Responsibility.forSubject(DecisionAuthority.CHANGES)
                .assigned(List.of(new RaciAssignment(new Assignee.OfRole(role.id()), Duty.ACCOUNTABLE),
                        new RaciAssignment(new Assignee.OfPerson(other.id()), Duty.INFORMED)));
        authority = new DecisionAuthority(List.of(topic, Responsibility.forSubject(DecisionAuthority.RISKS)),
                List.of(deputy, holder, other), List.of(role));
    }

    @Test
    void holderAndDeputyMayDecideButInformedPeopleMayNot() {
        assertThat(authority.missing(DecisionAuthority.CHANGES, Optional.of(holder.id()))).isEmpty();
        assertThat(authority.missing(DecisionAuthority.CHANGES, Optional.of(deputy.id()))).isEmpty();
        assertThat(authority.missing(DecisionAuthority.CHANGES, Optional.of(other.id()))).contains(topic);
    }

    /** Whoever only carries the task out may not decide instead of the accountable person. */
    @Test
    void accountablePersonAndDeputyDecideAlone() {
        Responsibility policy = Responsibility.forSubject(DecisionAuthority.POLICY)
                .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(holder.id()), Duty.ACCOUNTABLE),
                        new RaciAssignment(new Assignee.OfPerson(other.id()), Duty.RESPONSIBLE)));
        authority = new DecisionAuthority(List.of(policy), List.of(deputy, holder, other), List.of());
        assertThat(authority.missingAccountability(DecisionAuthority.POLICY, Optional.of(holder.id()))).isEmpty();
        assertThat(authority.missingAccountability(DecisionAuthority.POLICY, Optional.of(deputy.id()))).isEmpty();
        assertThat(authority.missingAccountability(DecisionAuthority.POLICY, Optional.of(other.id()))).contains(policy);
        assertThat(authority.accountableNames(policy)).isEqualTo("Holder");
    }

    /** The people who decide on risks that are not high; only informed people did so without a remark. */
    @Test
    void peopleAccountableForATaskAndTheirDeputiesAreKnown() {
        assertThat(authority.isAccountable(holder.id())).isTrue();
        assertThat(authority.isAccountable(deputy.id())).isTrue();
        assertThat(authority.isAccountable(other.id())).isFalse();
        assertThat(authority.isAssigned()).isTrue();
        assertThat(new DecisionAuthority(List.of(), List.of(other), List.of()).isAssigned()).isFalse();
    }

    @Test
    void unassignedTasksAndDecisionsWithoutAPersonAreNotCompared() {
        assertThat(authority.missing(DecisionAuthority.RISKS, Optional.of(other.id()))).isEmpty();
        assertThat(authority.missing("unknown", Optional.of(other.id()))).isEmpty();
        assertThat(authority.missing(DecisionAuthority.CHANGES, Optional.empty())).isEmpty();
    }
}
