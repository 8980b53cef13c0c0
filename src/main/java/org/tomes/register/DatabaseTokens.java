package org.tomes.register;

import java.util.Optional;
import org.tomes.passphrase.Secret;

/**
 * Microsoft Entra ID tokens that Azure databases accept instead of a password. The tokens are kept in memory and are
 * valid for about an hour; established connections outlast them.
 */
public interface DatabaseTokens {

    /**
     * Signs in to Entra ID, interactively if necessary.
     *
     * @param address address with {@link ServerSignInMethod.Entra}
     * @param secret secret of an application
     * @throws org.tomes.problem.Problem if Entra ID refuses or cannot be reached
     */
    void signIn(ServerAddress address, Optional<Secret> secret);

    /**
     * Returns a token that is valid for at least a few minutes, without any interaction.
     *
     * @throws org.tomes.problem.Problem as {@link #signIn}, and if the person must sign in again
     */
    String token(ServerAddress address, Optional<Secret> secret);
}
