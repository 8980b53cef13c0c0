package org.tomes.document.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.people.Assignee;
import org.tomes.people.Assignment;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.people.RoleId;

class MatrixDataTest {

    private static final Person ANNA = Person.ofName("Dr. Anna Berg");
    private static final Person ARNO = Person.ofName("Arno Bauer");
    private static final Role ROLE = new Role(RoleId.random(), "Notfallteam", List.of(ANNA.id(), ARNO.id()), 1);
    private static final Assignee OF_ANNA = new Assignee.OfPerson(ANNA.id());
    private static final Assignee OF_ROLE = new Assignee.OfRole(ROLE.id());
    private static final Responsibility TOPIC = Responsibility.titled("Vorfälle")
            .assigned(List.of(new Assignment(OF_ANNA, Duty.RESPONSIBLE), new Assignment(OF_ANNA, Duty.ACCOUNTABLE),
                    new Assignment(OF_ROLE, Duty.INFORMED)));
    private static final MatrixData FACTS = new MatrixData(null, List.of(TOPIC), List.of(ANNA, ARNO), List.of(ROLE));

    @Test
    void lettersOfOneStandTogetherWithTheWeightierFirst() {
        assertThat(MatrixData.letters(TOPIC, OF_ANNA)).isEqualTo("A/R");
        assertThat(MatrixData.letters(TOPIC, new Assignee.OfPerson(ARNO.id()))).isEmpty();
    }

    @Test
    void columnsAreThoseWhoHaveADuty() {
        assertThat(FACTS.assignees()).containsExactly(OF_ROLE, OF_ANNA);
    }

    @Test
    void dutiesOfARoleAreThoseOfEveryHolder() {
        assertThat(FACTS.duties(ARNO)).containsEntry(Duty.INFORMED, List.of(TOPIC)).doesNotContainKey(Duty.RESPONSIBLE);
        assertThat(FACTS.duties(ANNA)).containsEntry(Duty.INFORMED, List.of(TOPIC))
                .containsEntry(Duty.RESPONSIBLE, List.of(TOPIC));
    }

    @ParameterizedTest
    @CsvSource({"Dr. Anna Berg, AB", "Cloud-Administration, CA", "Notfallteam, Not", "Ö, Ö", "Anna Maria von Berg, AMv",
        "Dr., Dr."})
    void shortNameIsMadeOfInitialsOrOfOneWordsBeginning(String name, String expected) {
        assertThat(ShortNames.shortened(name)).isEqualTo(expected);
    }

    @Test
    void twoWithTheSameInitialsAreToldApart() {
        List<Assignee> both = List.of(OF_ANNA, new Assignee.OfPerson(ARNO.id()));

        assertThat(ShortNames.of(both, FACTS)).containsExactly(Map.entry(both.getFirst(), "AB"),
                Map.entry(both.getLast(), "AB2"));
    }
}
