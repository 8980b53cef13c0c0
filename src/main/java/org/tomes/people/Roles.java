package org.tomes.people;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.WriteTransaction;

/** Reads and stores the roles of a register: titles of functions, to which people are assigned. */
public interface Roles {

    /** Returns all roles, sorted by title. */
    List<Role> all();

    Optional<Role> find(RoleId id);

    Role add(WriteTransaction tx, Role role);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    Role update(WriteTransaction tx, Role role);

    /**
     * @throws org.tomes.problem.StaleRecord if the register contains another revision
     */
    void remove(WriteTransaction tx, Role role);
}
