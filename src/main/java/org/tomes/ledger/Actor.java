package org.tomes.ledger;

import java.util.Objects;

/**
 * Who acts. It is no login: the person is chosen, the account and host are read from the operating system.
 *
 * @param person id of a person in the register, empty where nobody was chosen (the first write of a new register)
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
