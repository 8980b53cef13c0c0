package org.tomes.pull;

import java.nio.file.Path;

/** The method by which a person or an application authenticates to Microsoft Entra ID. */
public sealed interface SignInMethod {

    /** The session of {@code az login} on this computer. */
    record AzureCli() implements SignInMethod {
    }

    /** Microsoft's sign-in page in the browser. */
    record Browser() implements SignInMethod {
    }

    /** A code that is entered on a Microsoft page, on any device. */
    record DeviceCode() implements SignInMethod {
    }

    /** An application with a secret. The secret is held only in memory and is never printed. */
    record ClientSecret(String secret) implements SignInMethod {

        @Override
        public String toString() {
            return "ClientSecret[…]";
        }
    }

    /** An application with a certificate and its private key, as PEM or PKCS #12 without a password. */
    record ClientCertificate(Path file) implements SignInMethod {
    }

    /** Returns whether an application signs in. It needs a client id and a tenant. */
    default boolean isApplication() {
        return this instanceof ClientSecret || this instanceof ClientCertificate;
    }
}
