package org.tomes.register;

import java.util.Optional;

/**
 * A login of a server that has Tomes' roles.
 *
 * @param person id of the person in the register that it is assigned to
 */
public record SignedIn(String login, ServerRole role, Optional<String> person) {
}
