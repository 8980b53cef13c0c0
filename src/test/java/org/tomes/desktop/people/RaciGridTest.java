package org.tomes.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.people.Assignee;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;

class RaciGridTest {

    private static final Person MARTA = Person.ofName("Marta");
    private static final Person LEFT = new Person(Person.ofName("x").id(), "Left", "", "", MARTA.deputy(), false, 1);
    private static final Assignee OF_MARTA = new Assignee.OfPerson(MARTA.id());
    private static final Assignee OF_LEFT = new Assignee.OfPerson(LEFT.id());
    private static final Responsibility TOPIC = Responsibility.titled("Kitchen");

    @Test
    void letterKeyTogglesTheDuty() {
        Responsibility given = RaciGrid.toggled(TOPIC, OF_MARTA, Duty.CONSULTED);
        assertThat(RaciGrid.letters(given, OF_MARTA)).isEqualTo("C");
        assertThat(RaciGrid.letters(RaciGrid.toggled(given, OF_MARTA, Duty.CONSULTED), OF_MARTA)).isEmpty();
    }

    @Test
    void dutiesAreInTheOrderOfTheMatrix() {
        Responsibility both = RaciGrid.toggled(RaciGrid.toggled(TOPIC, OF_MARTA, Duty.ACCOUNTABLE), OF_MARTA,
                Duty.RESPONSIBLE);
        assertThat(RaciGrid.letters(both, OF_MARTA)).isEqualTo("R/A");
    }

    @Test
    void clearedCellDoesNotAffectOthers() {
        Responsibility both = RaciGrid.toggled(RaciGrid.toggled(TOPIC, OF_MARTA, Duty.ACCOUNTABLE), OF_LEFT,
                Duty.INFORMED);
        Responsibility cleared = RaciGrid.cleared(both, OF_MARTA);
        assertThat(RaciGrid.letters(cleared, OF_MARTA)).isEmpty();
        assertThat(RaciGrid.letters(cleared, OF_LEFT)).isEqualTo("I");
    }

    @Test
    void personWhoLeftIsAColumnOnlyWhileADutyIsTheirs() {
        List<Person> people = List.of(MARTA, LEFT);
        assertThat(new RaciGrid(people, List.of(), List.of(TOPIC)).columns()).containsExactly(OF_MARTA);
        assertThat(new RaciGrid(people, List.of(), List.of(RaciGrid.toggled(TOPIC, OF_LEFT, Duty.INFORMED))).columns())
                .containsExactly(OF_LEFT, OF_MARTA);
    }

    @Test
    void dutiesOfRolesNeedNoColumnsForPeopleWithoutADuty() {
        Role role = new Role(RoleId.random(), "Information security", List.of(MARTA.id()), 0);
        Assignee ofRole = new Assignee.OfRole(role.id());
        Responsibility topic = RaciGrid.toggled(TOPIC, ofRole, Duty.ACCOUNTABLE);
        RaciGrid grid = new RaciGrid(List.of(MARTA), List.of(role), List.of(topic));
        assertThat(grid.columns(false)).containsExactly(ofRole);
        assertThat(grid.columns(true)).containsExactly(ofRole, OF_MARTA);
        assertThat(new RaciGrid(List.of(MARTA), List.of(role), List.of(TOPIC)).columns(false))
                .as("any of them can get the first duty")
                .containsExactly(ofRole, OF_MARTA);
        Responsibility withBoth = RaciGrid.toggled(topic, OF_MARTA, Duty.INFORMED);
        assertThat(new RaciGrid(List.of(MARTA), List.of(role), List.of(withBoth)).columns(false))
                .containsExactly(ofRole, OF_MARTA);
    }

    @Test
    void peopleWithADutyComeFirst() {
        Person without = Person.ofName("Anna");
        Person with = Person.ofName("Zoe");
        Responsibility topic = RaciGrid.toggled(Responsibility.titled("Keys"), new Assignee.OfPerson(with.id()),
                Duty.RESPONSIBLE);
        RaciGrid grid = new RaciGrid(List.of(without, with), List.of(), List.of(topic));
        assertThat(grid.columns()).extracting(grid::name).containsExactly("Zoe", "Anna");
        RaciGrid before = new RaciGrid(List.of(without, with), List.of(), List.of(topic.assigned(List.of())));
        assertThat(grid.hasColumnsOf(before)).as("so that they keep their places while typing").isTrue();
    }
}
