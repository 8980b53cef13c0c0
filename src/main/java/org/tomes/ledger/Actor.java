package org.tomes.ledger;

import java.util.Objects;

/**
 * The person on whose behalf a write is made. The person is not a login: the user chooses the person, and the account
 * and host are read from the operating system.
 *
 * @param person id of a person in the register; empty if none was chosen (the first write of a new register)
 * @param account name of the operating system account
 * @param host name of the computer
 */
public record Actor(String person, String account, String host) {

    public Actor {
        Objects.requireNonNull(person);
        Objects.requireNonNull(account);
        Objects.requireNonNull(host);
    }
}
