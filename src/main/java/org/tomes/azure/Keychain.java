package org.tomes.azure;

import java.util.Locale;
import java.util.Optional;
import org.tomes.pull.SecretStore;

/**
 * The keychain of the operating system. It is opened for each access, because it may have been locked or unlocked in
 * the meantime.
 */
public final class Keychain implements SecretStore {

    static final String SERVICE = "Tomes";

    private final SecretStore system = ofSystem(System.getProperty("os.name").toLowerCase(Locale.ROOT));

    private static SecretStore ofSystem(String name) {
        return name.startsWith("windows") || name.startsWith("mac") ? new WindowsMacKeychain(name.startsWith("windows"))
                : new LinuxKeychain();
    }

    @Override
    public Optional<String> find(String account) {
        return system.find(account);
    }

    @Override
    public boolean store(String account, String secret) {
        return system.store(account, secret);
    }

    @Override
    public void delete(String account) {
        system.delete(account);
    }
}
