package org.tomes.azure;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.tomes.pull.SecretStore;

/** The keychain of the operating system; asked anew each time, since it may be locked and unlocked meanwhile. */
public final class Keychain implements SecretStore {

    private static final String SERVICE = "Tomes";

    private interface Use<T> {

        T on(Keyring keyring) throws PasswordAccessException;
    }

    /** Closing a keyring may be interrupted as anything may; nothing here would do otherwise for it. */
    @SuppressWarnings("try")
    private static <T> Optional<T> use(Use<T> use) {
        try (Keyring keyring = Keyring.create()) {
            return Optional.ofNullable(use.on(keyring));
        } catch (BackendNotSupportedException | PasswordAccessException e) {
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            // No bus of the desktop, a native library that does not load: as good as no keychain.
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> find(String account) {
        return use(keyring -> keyring.getPassword(SERVICE, account));
    }

    @Override
    public boolean keep(String account, String secret) {
        return use(keyring -> {
            keyring.setPassword(SERVICE, account, secret);
            return true;
        }).orElse(false);
    }

    @Override
    public void forget(String account) {
        use(keyring -> {
            keyring.deletePassword(SERVICE, account);
            return true;
        });
    }
}
