package org.tomes.people;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.Tx;

/** The roles of a register. */
public interface Roles {

    /** Returns all roles, sorted by title. */
    List<Role> all();

    Optional<Role> find(RoleId id);

    Role add(Tx tx, Role role);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    Role update(Tx tx, Role role);

    /** @throws org.tomes.problem.StaleRecord if the register has another revision */
    void remove(Tx tx, Role role);
}
