package org.tomes.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tomes.files.SmallFileReader;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The company's private key from a PKCS#12 file ({@code .p12}, {@code .pfx}), as issued by certification authorities.
 */
public final class CompanySigningKey {

    private final PrivateKey key;

    private CompanySigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * @param passwordFile file with the password in its first line
     * @throws Problem if a file cannot be read, the password is wrong, or the key file does not contain exactly one
     * private key
     */
    public static CompanySigningKey read(Path file, Path passwordFile) {
        char[] password = readFirstLine(passwordFile);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<PrivateKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
                if (key instanceof PrivateKey privateKey) {
                    keys.add(privateKey);
                }
            }
            if (keys.size() != 1) {
                throw new Problem(ProblemKind.INPUT, Message.of("ledger.keyNotOne", file.toString(), keys.size()));
            }
            algorithm(keys.getFirst());
            return new CompanySigningKey(keys.getFirst());
        } catch (IOException | GeneralSecurityException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("ledger.keyNotRead", file.toString()), e);
        }
    }

    private static char[] readFirstLine(Path file) {
        try {
            return SmallFileReader.text(file).lines().findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("ledger.keyPasswordNotRead", file.toString()), e);
        }
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("ledger.keyUnusable", key.getAlgorithm()), e);
        }
    }

    /** Returns the algorithm that {@code openssl dgst -sha256} uses with such a key; EdDSA includes its own hash. */
    static String algorithm(Key key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "EdDSA", "Ed25519", "Ed448" -> "EdDSA";
            default -> throw new Problem(ProblemKind.INPUT, Message.of("ledger.keyUnusable", key.getAlgorithm()));
        };
    }
}
