package org.tomes.desktop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

class PastedPeopleTest {

    @Test
    void eachLineIsAPersonWithPositionAndAddressInAnyOrder() {
        List<Person> people = PastedPeople.people(
                "Marta Kowalczyk; Head of IT; marta@example.com\n\n  Jens Ohlsen\tjens@example.com\tAuditor \nUte\n",
                List.of());
        assertThat(people).extracting(Person::name).containsExactly("Marta Kowalczyk", "Jens Ohlsen", "Ute");
        assertThat(people).extracting(Person::jobTitle).containsExactly("Head of IT", "Auditor", "");
        assertThat(people).extracting(Person::email).containsExactly("marta@example.com", "jens@example.com", "");
    }

    /** As spreadsheets and mail programs copy lists. */
    @Test
    void commasSeparateInALineWithAnAddress() {
        assertThat(PastedPeople.people("Anna Berg, IT-Leitung, anna@example.com\nBerg, Anna", List.of()))
                .extracting(Person::name, Person::jobTitle, Person::email)
                .containsExactly(tuple("Anna Berg", "IT-Leitung", "anna@example.com"), tuple("Berg, Anna", "", ""));
    }

    @Test
    void duplicatePeopleAreAddedOnce() {
        assertThat(PastedPeople.people("Ute\nute\nMARTA\n;;\n", List.of(Person.ofName("Marta"))))
                .extracting(Person::name)
                .containsExactly("Ute");
    }

    @Test
    void lineWithTooManyPartsOrWithoutARealAddressIsUnclear() {
        assertThat(PastedPeople.unclearLines("""
                Karl Braun; IT-Leitung; karl@neumann.dePetra Neumann; ISB; petra(at)neumann.de
                Ute; Auditor; petra(at)neumann.de
                Jens; jens@ example.com
                Marta; Head of IT; marta@example.com
                Berg, Anna
                """)).hasSize(3).allMatch(line -> line.matches("(Karl|Ute|Jens).*"));
    }

    @Test
    void inactivePersonIsReactivated() {
        Person former = new Person(PersonId.random(), "Ute", "ute@example.com", "", Optional.empty(), false, 3);
        assertThat(PastedPeople.people("ute; Auditor", List.of(former))).containsExactly(
                new Person(former.id(), "Ute", "ute@example.com", "Auditor", Optional.empty(), true, 3));
    }

    @Test
    void missingDetailsOfAKnownPersonAreCompletedButNothingIsReplaced() {
        Person known = new Person(PersonId.random(), "Jana Berger", "", "ISB", Optional.empty(), true, 2);
        String text = "Jana Berger; CISO; jana@example.com\nJana Berger";
        assertThat(PastedPeople.people(text, List.of(known))).containsExactly(
                new Person(known.id(), "Jana Berger", "jana@example.com", "ISB", Optional.empty(), true, 2));
        assertThat(PastedPeople.knownPeople(text, List.of(known))).isEmpty();
        assertThat(PastedPeople.people("Jana Berger; CISO", List.of(known))).isEmpty();
        assertThat(PastedPeople.knownPeople("Jana Berger; CISO", List.of(known))).hasSize(1);
    }

    @Test
    void commaInANameIsDoubtful() {
        assertThat(PastedPeople.namesWithComma("Olga Neumann, CEO\nTim Vogel; Admin, Azure\nA, B, a@example.com"))
                .containsExactly("Olga Neumann, CEO");
    }

    @Test
    void duplicatePersonInTheListIsNotReportedAsExisting() {
        String text = "Jan Weber\nMarta\nJan Weber";
        List<Person> existing = List.of(Person.ofName("Marta"));
        assertThat(PastedPeople.people(text, existing)).extracting(Person::name).containsExactly("Jan Weber");
        assertThat(PastedPeople.knownPeople(text, existing)).extracting(Person::name).containsExactly("Marta");
        assertThat(PastedPeople.repeatedPeople(text, existing)).extracting(Person::name).containsExactly("Jan Weber");
    }

    /** Who pasted a list that completes their own entry must not leave the company when it is undone. */
    @Test
    void undoRestoresCompletedPeopleAndOnlyDeactivatesNewOnes() {
        Person known = Person.ofName("Ute");
        Person completed = new Person(known.id(), "Ute", "ute@example.com", "ISB", Optional.empty(), true, 4);
        Person added = Person.ofName("Karl");

        Person restored = PeopleForm.undone(completed, Map.of(known.id(), known));
        assertThat(restored).extracting(Person::active, Person::jobTitle, Person::email, Person::revision)
                .containsExactly(true, "", "", 4);
        assertThat(PeopleForm.undone(added, Map.of(known.id(), known)).active()).isFalse();
    }
}
