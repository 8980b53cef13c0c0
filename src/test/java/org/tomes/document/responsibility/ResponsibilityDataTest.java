package org.tomes.document.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;
import org.tomes.text.Language;

class ResponsibilityDataTest {

    private static final Person ANNA = Person.ofName("Dr. Anna Berg");
    private static final Person ARNO = Person.ofName("Arno Bauer");
    private static final Role ROLE = new Role(RoleId.random(), "Notfallteam", List.of(ANNA.id(), ARNO.id()), 1);
    private static final Assignee OF_ANNA = new Assignee.OfPerson(ANNA.id());
    private static final Assignee OF_ROLE = new Assignee.OfRole(ROLE.id());
    private static final Responsibility TOPIC = Responsibility.titled("Vorfälle")
            .assigned(List.of(new RaciAssignment(OF_ANNA, Duty.RESPONSIBLE),
                    new RaciAssignment(OF_ANNA, Duty.ACCOUNTABLE), new RaciAssignment(OF_ROLE, Duty.INFORMED)));
    private static final ResponsibilityData FACTS = new ResponsibilityData(null, List.of(TOPIC), List.of(ANNA, ARNO),
            List.of(ROLE));

    @Test
    void lettersOfAPersonAreOrderedByWeight() {
        assertThat(ResponsibilityData.letters(TOPIC, OF_ANNA)).isEqualTo("A/R");
        assertThat(ResponsibilityData.letters(TOPIC, new Assignee.OfPerson(ARNO.id()))).isEmpty();
    }

    @Test
    void columnsAreThoseWhoHaveADuty() {
        assertThat(FACTS.assignees(Language.DE)).containsExactly(OF_ROLE, OF_ANNA);
    }

    @Test
    void dutiesOfARoleAreThoseOfEveryHolder() {
        assertThat(FACTS.duties(ARNO)).containsEntry(Duty.INFORMED, List.of(TOPIC)).doesNotContainKey(Duty.RESPONSIBLE);
        assertThat(FACTS.duties(ANNA)).containsEntry(Duty.INFORMED, List.of(TOPIC))
                .containsEntry(Duty.RESPONSIBLE, List.of(TOPIC));
    }

    @Test
    void rolesAreSortedAlphabeticallyWithUmlauts() {
        Role change = new Role(RoleId.random(), "Änderungsgenehmigung", List.of(ANNA.id()), 1);
        Role budget = new Role(RoleId.random(), "Budgetverantwortung", List.of(ANNA.id()), 1);
        Assignee ofChange = new Assignee.OfRole(change.id());
        Assignee ofBudget = new Assignee.OfRole(budget.id());
        Responsibility topic = Responsibility.titled("Freigabe")
                .assigned(List.of(new RaciAssignment(ofBudget, Duty.INFORMED),
                        new RaciAssignment(ofChange, Duty.ACCOUNTABLE)));

        assertThat(new ResponsibilityData(null, List.of(topic), List.of(ANNA), List.of(budget, change))
                .assignees(Language.DE)).containsExactly(ofChange, ofBudget);
    }
}
