package org.tomes.storage.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.tomes.files.SmallFileReader;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.ServerSignInMethod.ClientCertificate;
import org.tomes.text.Message;

/** The certificate and private key of a login, read from files in PEM (PKCS #8) or PKCS #12. */
final class ClientKey {

    private static final Pattern PEM_KEY = Pattern
            .compile("-----BEGIN (?<encrypted>ENCRYPTED )?PRIVATE KEY-----(?<content>[A-Za-z0-9+/=\\s]+)-----END");
    private static final String ENTRY = "login";
    /** The empty password, for keys without one and for key stores that exist only in memory. */
    private static final char[] NONE = new char[0];

    private static final Set<PosixFilePermission> ALLOWED = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> ALLOWED_OF_ROOT = PosixFilePermissions.fromString("rwxr-----");

    private ClientKey() {
    }

    /**
     * @param passphrase passphrase of the key, if it has one
     * @throws Problem if the files cannot be read, or other users of this computer can read the key
     */
    static KeyManager[] read(ClientCertificate files, Optional<Secret> passphrase) {
        Path keyFile = files.key().orElse(files.certificate());
        char[] secret = passphrase.map(text -> text.text().toCharArray()).orElse(NONE);
        refuseReadableByOthers(keyFile);
        byte[] content = bytes(files.certificate(), "storage.server.certificateUnreadable");
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            if (isPem(content)) {
                managers.init(readPem(files.certificate(), content, keyFile, secret), NONE);
            } else {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(new ByteArrayInputStream(content), secret);
                managers.init(store, secret);
            }
            return managers.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw unreadable("storage.server.keyUnreadable", keyFile, e);
        }
    }

    private static boolean isPem(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN");
    }

    private static KeyStore readPem(Path certificateFile, byte[] content, Path keyFile, char[] secret)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NONE);
        PrivateKey key = key(new String(bytes(keyFile, "storage.server.keyUnreadable"), StandardCharsets.ISO_8859_1),
                secret);
        store.setKeyEntry(ENTRY, key, NONE, chain(certificateFile, content));
        return store;
    }

    private static Certificate[] chain(Path file, byte[] pem) {
        try {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(withoutKey(pem)))
                    .toArray(Certificate[]::new);
            if (chain.length > 0) {
                return chain;
            }
        } catch (GeneralSecurityException e) {
            throw unreadable("storage.server.certificateUnreadable", file, e);
        }
        throw unreadable("storage.server.certificateUnreadable", file, null);
    }

    /** Removes the private key, because Java's reader of certificates stops at a key between certificates. */
    private static byte[] withoutKey(byte[] pem) {
        return new String(pem, StandardCharsets.ISO_8859_1)
                .replaceAll("(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?-----END [A-Z ]*PRIVATE KEY-----", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static PrivateKey key(String pem, char[] secret) throws GeneralSecurityException, IOException {
        Matcher matcher = PEM_KEY.matcher(pem);
        if (!matcher.find()) {
            throw new IOException("no private key in PKCS #8");
        }
        byte[] content = Base64.getMimeDecoder().decode(matcher.group("content"));
        PKCS8EncodedKeySpec spec = matcher.group("encrypted") == null ? new PKCS8EncodedKeySpec(content)
                : decrypted(new EncryptedPrivateKeyInfo(content), secret);
        GeneralSecurityException unknown = new GeneralSecurityException("a key of an unknown kind");
        for (String algorithm : new String[]{"EC", "RSA", "EdDSA"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (GeneralSecurityException e) {
                unknown.addSuppressed(e);
            }
        }
        throw unknown;
    }

    private static PKCS8EncodedKeySpec decrypted(EncryptedPrivateKeyInfo info, char[] secret)
            throws GeneralSecurityException {
        // With PBES2, only the parameters contain the names of the algorithms.
        String algorithm = info.getAlgName().equals("PBES2") ? info.getAlgParameters().toString() : info.getAlgName();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(secret)),
                info.getAlgParameters());
        return info.getKeySpec(cipher);
    }

    private static void refuseReadableByOthers(Path keyFile) {
        PosixFileAttributeView view = Files.getFileAttributeView(keyFile, PosixFileAttributeView.class);
        try {
            if (view != null && isReadableByOthers(view.readAttributes().permissions(), view.getOwner().getName())) {
                throw unreadable("storage.server.keyOpen", keyFile, null);
            }
        } catch (IOException e) {
            throw unreadable("storage.server.keyUnreadable", keyFile, e);
        }
    }

    /**
     * Checks whether other users can read or replace the key. As in PostgreSQL's own clients, a key owned by root may
     * be readable by its group: the system provides such keys to services.
     */
    static boolean isReadableByOthers(Set<PosixFilePermission> permissions, String owner) {
        Set<PosixFilePermission> allowed = owner.equals("root") ? ALLOWED_OF_ROOT : ALLOWED;
        return !allowed.containsAll(permissions);
    }

    private static byte[] bytes(Path file, String key) {
        try {
            return SmallFileReader.bytes(file);
        } catch (IOException e) {
            throw unreadable(key, file, e);
        }
    }

    private static Problem unreadable(String key, Path file, Throwable cause) {
        return new Problem(ProblemKind.INPUT, Message.of(key, file.toString()), cause);
    }
}
