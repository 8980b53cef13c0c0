package org.tomes.cli;

import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.people.Person;
import org.tomes.people.PersonId;

/** The names of all people in a register, read once for a command. */
record PersonNames(Map<PersonId, String> all) {

    static PersonNames of(OpenRegister register) {
        return new PersonNames(Person.namesById(register.records().people().all()));
    }

    /** Returns null if there is no person. */
    String of(Optional<PersonId> person) {
        return person.map(all::get).orElse(null);
    }
}
