package org.tomes.register;

import java.util.Optional;

/**
 * A login on a server with Tomes' roles.
 *
 * @param person id of the assigned person in the register
 */
public record AssignedLogin(String login, ServerRole role, Optional<String> person) {
}
