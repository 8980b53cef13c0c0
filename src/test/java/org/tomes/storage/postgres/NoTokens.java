package org.tomes.storage.postgres;

import java.util.Optional;
import org.tomes.passphrase.Secret;
import org.tomes.register.DatabaseTokens;
import org.tomes.register.ServerAddress;

/** For servers without Entra ID sign-in. */
public enum NoTokens implements DatabaseTokens {
    HERE;

    @Override
    public void signIn(ServerAddress address, Optional<Secret> secret) {
        throw new AssertionError("a sign-in to Entra ID");
    }

    @Override
    public String token(ServerAddress address, Optional<Secret> secret) {
        throw new AssertionError("a token of Entra ID");
    }
}
