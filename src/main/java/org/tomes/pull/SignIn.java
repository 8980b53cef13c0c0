package org.tomes.pull;

import java.nio.file.Path;

/** How a person or a program proves to Microsoft Entra ID who it is. */
public sealed interface SignIn {

    /** The session of {@code az login} on this computer. */
    record AzureCli() implements SignIn {
    }

    /** A page of Microsoft's in the browser. */
    record Browser() implements SignIn {
    }

    /** A code that is typed on a page of Microsoft's, on any device. */
    record DeviceCode() implements SignIn {
    }

    /** A program with a secret. It is held in memory alone and never printed. */
    record ClientSecret(String secret) implements SignIn {

        @Override
        public String toString() {
            return "ClientSecret[…]";
        }
    }

    /** A program with a certificate and its private key, as PEM or PKCS #12 without a password. */
    record ClientCertificate(Path file) implements SignIn {
    }

    /** Whether it is a program that signs in, which must name itself and its tenant. */
    default boolean isProgram() {
        return this instanceof ClientSecret || this instanceof ClientCertificate;
    }
}
