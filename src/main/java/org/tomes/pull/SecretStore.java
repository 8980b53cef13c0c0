package org.tomes.pull;

import java.util.Optional;

/** Where a secret of a person stays between two starts of the program: the operating system's keychain, or nowhere. */
public interface SecretStore {

    /** @param account which secret, such as tenant and application */
    Optional<String> find(String account);

    /**
     * @return false where this computer has no keychain that takes it; the secret is then known only while it is typed
     */
    boolean keep(String account, String secret);

    void forget(String account);
}
