package org.tomes.azure;

import java.util.Optional;
import org.tomes.pull.SecretStore;

/**
 * Stores, finds, replaces and removes a secret in the available secret service, for {@code src/test/sh/keychain.sh};
 * not a test of {@code mvn verify}, since most build computers have none. With the argument {@code none}, no secret
 * service must be available.
 */
public final class LinuxKeyringCheck {

    private static final String ACCOUNT = "tenant/application ä";

    private LinuxKeyringCheck() {
    }

    /**
     * @param arguments {@code none}, or {@code find SECRET} for a secret that another program stored under this
     * account, or nothing
     */
    public static void main(String... arguments) {
        SecretStore keychain = new Keychain();
        if (arguments.length > 0 && arguments[0].equals("none")) {
            demand(keychain.find(ACCOUNT).isEmpty(), "nothing is found");
            demand(!keychain.store(ACCOUNT, "secret"), "nothing is taken");
            keychain.delete(ACCOUNT);
            return;
        }
        if (arguments.length > 1) {
            demand(keychain.find(ACCOUNT).equals(Optional.of(arguments[1])), "what was stored before is found");
        } else {
            demand(keychain.find(ACCOUNT).isEmpty(), "nothing is there at first");
        }
        demand(keychain.store(ACCOUNT, "Geheimnis ß"), "it is taken");
        demand(keychain.find(ACCOUNT).equals(Optional.of("Geheimnis ß")), "it is found");
        demand(keychain.find("another").isEmpty(), "another is not");
        demand(keychain.store(ACCOUNT, "second"), "another is taken in its place");
        demand(keychain.find(ACCOUNT).equals(Optional.of("second")), "that one is found");
        keychain.delete(ACCOUNT);
        demand(keychain.find(ACCOUNT).isEmpty(), "it is forgotten");
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
