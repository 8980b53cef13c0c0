package org.tomes.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonIdentityTest {

    private static Person person(String name, String email) {
        return new Person(PersonId.random(), name, email, "", Optional.empty(), true, 1);
    }

    @ParameterizedTest
    @CsvSource(emptyValue = "",
            value = {"Anna Berg, a@x.example, A. Berg, ' A@X.example', true", "Anna Berg, '', anna  BERG, '', true",
                "Anna Berg, a@x.example, Anna\u00a0Berg, '', true",
                "Anna Berg, a@x.example, Anna Berg, anna@y.example, false", "Anna Berg, '', Anja Berg, '', false",
                "Anna Berg, '', Ben Carl, b@x.example, false"})
    void entriesOfOneHumanAreIdentifiedByAddressOrElseByName(String name, String email, String otherName,
            String otherEmail, boolean same) {
        Person one = person(name, email);
        Person other = person(otherName, otherEmail);

        assertThat(PersonIdentity.of(one.id(), List.of(one, other)).is(Optional.of(other.id()))).isEqualTo(same);
        assertThat(PersonIdentity.of(other.id(), List.of(one, other)).is(Optional.of(one.id()))).isEqualTo(same);
        assertThat(PersonIdentity.of(one.id(), List.of(one, other)).is(Optional.of(one.id()))).isTrue();
        assertThat(PersonIdentity.of(one.id(), List.of(one, other)).is(Optional.empty())).isFalse();
    }
}
