package org.tomes.people;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** The persons of a register. */
public interface People {

    /** In the order of their names. */
    List<Person> all();

    Optional<Person> find(PersonId id);

    Person add(Tx tx, Person person);

    /** @throws org.tomes.problem.StaleRecord where the register holds another revision */
    Person update(Tx tx, Person person);
}
