package org.tomes.pull;

import java.util.Optional;

/**
 * Stores a person's secret until the program is started again: in the keychain of the operating system, or not at all.
 */
public interface SecretStore {

    /**
     * @param account name that identifies the secret, such as tenant and application
     */
    Optional<String> find(String account);

    /**
     * @return false if this computer has no keychain that stores the secret; it must then be entered each time
     */
    boolean store(String account, String secret);

    void delete(String account);
}
