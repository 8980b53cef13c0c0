package org.tomes.app;

import java.util.Optional;
import org.tomes.passphrase.Secret;
import org.tomes.pull.SecretStore;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerInspectionResult;
import org.tomes.register.ServerSignInMethod;

/** Inspects a server before a register is opened, and stores the password for it in the keychain. */
public final class ServerSignInService {

    private final SecretStore passwords;
    private final LazyServerServices servers;

    ServerSignInService(SecretStore passwords, LazyServerServices servers) {
        this.passwords = passwords;
        this.servers = servers;
    }

    /**
     * Inspects a server without changing anything.
     *
     * @throws org.tomes.problem.Problem if the server cannot be reached or trusted, or refuses the login
     */
    public ServerInspectionResult inspect(ServerAddress address, Optional<Secret> password) {
        return servers.registers().inspect(address, password);
    }

    /** Returns the password in the keychain, if this user stored it there. */
    public Optional<Secret> password(ServerAddress address) {
        return passwords.find(account(address)).map(Secret::new);
    }

    /**
     * @return false if this computer has no keychain that stores it; the password must then be entered at each opening
     */
    public boolean keep(ServerAddress address, Secret password) {
        return passwords.store(account(address), password.text());
    }

    public void forget(ServerAddress address) {
        passwords.delete(account(address));
    }

    /**
     * Returns the name of the entry in the keychain: a password belongs to a login at a database, a passphrase to its
     * key.
     */
    private static String account(ServerAddress address) {
        return "postgresql://" + address.login() + "@" + address.hostNames() + "/" + address.database()
                + switch (address.signIn()) {
                    case ServerSignInMethod.Password _ -> "";
                    case ServerSignInMethod.ClientCertificate files ->
                        "?key=" + files.key().orElse(files.certificate());
                    case ServerSignInMethod.Entra entra -> "?client=" + entra.client().orElse("");
                };
    }
}
