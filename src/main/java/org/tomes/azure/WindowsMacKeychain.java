package org.tomes.azure;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.tomes.pull.SecretStore;

/**
 * The keychain of Windows or macOS. The kind is specified explicitly. Otherwise the library would also look for a
 * keychain on D-Bus, for which the package lacks the dependencies.
 */
final class WindowsMacKeychain implements SecretStore {

    private final KeyringStorageType kind;

    WindowsMacKeychain(boolean windows) {
        this.kind = windows ? KeyringStorageType.WINDOWS_CREDENTIAL_STORE : KeyringStorageType.OSX_KEYCHAIN;
    }

    private interface Use<T> {

        T on(Keyring keyring) throws PasswordAccessException;
    }

    /** Closing a keyring may throw an InterruptedException, which needs no special handling here. */
    @SuppressWarnings("try")
    private <T> Optional<T> use(Use<T> use) {
        try (Keyring keyring = Keyring.create(kind)) {
            return Optional.ofNullable(use.on(keyring));
        } catch (BackendNotSupportedException | PasswordAccessException e) {
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            // A native library that does not load counts as a missing keychain.
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> find(String account) {
        return use(keyring -> keyring.getPassword(Keychain.SERVICE, account));
    }

    @Override
    public boolean store(String account, String secret) {
        return use(keyring -> {
            keyring.setPassword(Keychain.SERVICE, account, secret);
            return true;
        }).orElse(false);
    }

    @Override
    public void delete(String account) {
        use(keyring -> {
            keyring.deletePassword(Keychain.SERVICE, account);
            return true;
        });
    }
}
