package org.tomes.app;

import java.util.Optional;
import org.tomes.passphrase.Passphrase;
import org.tomes.pull.SecretStore;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerInspectionResult;
import org.tomes.register.ServerSignIn;

/** Access to a server before a register is opened: an inspection of the server, and the password for it. */
public final class ServerAccess {

    private final SecretStore passwords;
    private final ServerConnections servers;

    ServerAccess(SecretStore passwords, ServerConnections servers) {
        this.passwords = passwords;
        this.servers = servers;
    }

    /**
     * Inspects a server without changing anything.
     *
     * @throws org.tomes.problem.Problem if it cannot be reached or trusted, or refuses the login
     */
    public ServerInspectionResult inspect(ServerAddress address, Optional<Passphrase> password) {
        return servers.registers().inspect(address, password);
    }

    /** Returns the password in the keychain, if this user stored it there. */
    public Optional<Passphrase> password(ServerAddress address) {
        return passwords.find(account(address)).map(Passphrase::new);
    }

    /**
     * @return false if this computer has no keychain that stores it; the password must then be entered at each opening
     */
    public boolean keep(ServerAddress address, Passphrase password) {
        return passwords.store(account(address), password.text());
    }

    public void forget(ServerAddress address) {
        passwords.delete(account(address));
    }

    /** A password belongs to a login at a server, regardless of the register; a key's passphrase belongs to the key. */
    private static String account(ServerAddress address) {
        return "postgresql://" + address.login() + "@" + address.hostNames() + "/" + address.database()
                + switch (address.signIn()) {
                    case ServerSignIn.Password _ -> "";
                    case ServerSignIn.ClientCertificate files -> "?key=" + files.key().orElse(files.certificate());
                    case ServerSignIn.Entra entra -> "?client=" + entra.client().orElse("");
                };
    }
}
