package org.tomes.azure;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.tomes.pull.SecretStore;

/**
 * The secret service of a Linux desktop (GNOME's keyring, KWallet from 5.97, KeePassXC) through libsecret. An item has
 * the attributes {@code service} and {@code account}, as in earlier versions of the program, so that secrets which
 * those versions stored are found.
 */
final class LinuxKeychain implements SecretStore {

    private interface Use<T> {

        T on(Libsecret library, Arena arena) throws Throwable;
    }

    /**
     * @return the result; empty if there is no libsecret, bus or secret service, or if the person does not unlock it
     */
    private static <T> Optional<T> use(Use<T> use) {
        try (Arena arena = Arena.ofConfined()) {
            return Optional.ofNullable(use.on(Libsecret.in(arena), arena));
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            // A missing library or a refusing service counts as a missing keychain.
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> find(String account) {
        return use((library, arena) -> library.lookup(library.attributes(Keychain.SERVICE, account)));
    }

    @Override
    public boolean store(String account, String secret) {
        return use((library, arena) -> {
            MemorySegment attributes = library.attributes(Keychain.SERVICE, account);
            return library.store(attributes, Keychain.SERVICE + " " + account, secret);
        }).orElse(false);
    }

    @Override
    public void delete(String account) {
        use((library, arena) -> library.clear(library.attributes(Keychain.SERVICE, account)));
    }
}
