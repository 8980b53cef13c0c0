package org.tomes.people;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;
import org.tomes.problem.StaleRecord;

/** The logins of a register's people. */
public interface PersonLogins {

    List<PersonLogin> all();

    Optional<PersonLogin> find(String login);

    PersonLogin add(Tx tx, PersonLogin login);

    /** @throws StaleRecord if the stored one has another revision */
    PersonLogin update(Tx tx, PersonLogin login);

    /** @throws StaleRecord if the stored one has another revision */
    void remove(Tx tx, PersonLogin login);
}
