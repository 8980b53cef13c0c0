package org.tomes.people;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;
import org.tomes.problem.StaleRecord;

/** The logins of a register's people. */
public interface PersonLogins {

    List<PersonLogin> all();

    Optional<PersonLogin> find(String login);

    PersonLogin add(WriteTransaction tx, PersonLogin login);

    /**
     * @throws StaleRecord if the stored login has another revision
     */
    PersonLogin update(WriteTransaction tx, PersonLogin login);

    /**
     * @throws StaleRecord if the stored login has another revision
     */
    void remove(WriteTransaction tx, PersonLogin login);
}
