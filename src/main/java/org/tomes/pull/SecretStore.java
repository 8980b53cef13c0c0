package org.tomes.pull;

import java.util.Optional;

/** Stores a person's secret between two starts of the program: in the operating system's keychain, or not at all. */
public interface SecretStore {

    /**
     * @param account identifies the secret, such as tenant and application
     */
    Optional<String> find(String account);

    /**
     * @return false if this computer has no keychain that stores it; the secret must then be typed each time
     */
    boolean store(String account, String secret);

    void delete(String account);
}
