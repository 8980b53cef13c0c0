package org.tomes.app;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** The key of a trusted signer: the public key of a certificate or key file in PEM or DER form. */
final class VerificationKey {

    private static final Pattern PUBLIC = Pattern
            .compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private final PublicKey key;

    private VerificationKey(PublicKey key) {
        this.key = key;
    }

    /**
     * @throws Problem if the file contains neither a certificate nor a public key
     */
    static VerificationKey read(Path file) {
        byte[] bytes = AnchorFile.bytes(file, "ledger.signerNotRead");
        Matcher pem = PUBLIC.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        try {
            PublicKey key = pem.find() ? parsePublicKey(Base64.getMimeDecoder().decode(pem.group(1)), file)
                    : CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(bytes))
                            .getPublicKey();
            CompanySigningKey.algorithm(key);
            return new VerificationKey(key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw noSignerProblem(file, e);
        }
    }

    private static PublicKey parsePublicKey(byte[] encoded, Path file) {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
            } catch (GeneralSecurityException e) {
                // The bytes determine the kind of key; only the factory of that kind accepts them.
                continue;
            }
        }
        throw noSignerProblem(file, null);
    }

    private static Problem noSignerProblem(Path file, Exception cause) {
        return new Problem(ProblemKind.INPUT, Message.of("ledger.noSigner", file.toString()), cause);
    }

    /** Verifies that the owner of this key signed exactly these bytes. */
    boolean signed(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(CompanySigningKey.algorithm(key));
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (SignatureException e) {
            // Not a valid signature.
            return false;
        } catch (GeneralSecurityException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("ledger.keyUnusable", key.getAlgorithm()), e);
        }
    }
}
