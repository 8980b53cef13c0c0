package org.tomes.register;

import java.util.Optional;
import org.tomes.passphrase.Passphrase;

/**
 * Tokens of Microsoft Entra ID that Azure's databases accept in place of a password. They stay in memory and are valid
 * for about an hour; a connection that was accepted stays.
 */
public interface DatabaseTokens {

    /**
     * Signs in to Entra ID, if need be with the help of the person.
     *
     * @param address one that has {@link ServerSignIn.Entra}
     * @param secret of an application
     * @throws org.tomes.problem.Problem if Entra ID refuses or cannot be reached
     */
    void signIn(ServerAddress address, Optional<Passphrase> secret);

    /**
     * Returns a token that is valid for some minutes at least, without asking the person for anything.
     *
     * @throws org.tomes.problem.Problem as {@link #signIn}, and if the person must sign in again
     */
    String token(ServerAddress address, Optional<Passphrase> secret);
}
