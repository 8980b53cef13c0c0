package org.tomes.people;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** The people of a register. */
public interface People {

    /** Returns all people, sorted by name. */
    List<Person> all();

    Optional<Person> find(PersonId id);

    Person add(WriteTransaction tx, Person person);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    Person update(WriteTransaction tx, Person person);
}
