package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A self-signed certificate with its key, created by the JDK's keytool. */
public final class CertificateFixture {

    public static final String PASSPHRASE = "changeit";
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";

    private final Path folder;
    private final String name;

    private CertificateFixture(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * @param name name of the files
     * @param common subject of the certificate: a host, or a login
     * @param more options of keytool
     */
    public static CertificateFixture make(Path folder, String name, String common, String... more) throws Exception {
        CertificateFixture fixture = new CertificateFixture(folder, name);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                        name, "-keyalg", "EC", "-dname", "CN=" + common, "-ext", "san=dns:" + common, "-storetype",
                        "PKCS12", "-keystore", fixture.store().toString(), "-storepass", PASSPHRASE));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        fixture.writePem();
        return fixture;
    }

    private void writePem() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            keys.load(in, PASSPHRASE.toCharArray());
        }
        byte[] key = keys.getKey(name, PASSPHRASE.toCharArray()).getEncoded();
        pem(certificate(), "CERTIFICATE", keys.getCertificate(name).getEncoded());
        pem(key(), "PRIVATE KEY", key);
        Cipher cipher = Cipher.getInstance(ENCRYPTION);
        cipher.init(Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(PASSPHRASE.toCharArray())));
        // The class below finds the identifier by this name.
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        pem(encryptedKey(), "ENCRYPTED PRIVATE KEY",
                new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key)).getEncoded());
        for (Path secret : List.of(store(), key(), encryptedKey())) {
            restrict(secret, "rw-------");
        }
    }

    /** Sets the readers of a file, if the computer supports permissions. */
    static void restrict(Path file, String rights) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    /** Returns certificate and key as PKCS #12. */
    public Path store() {
        return folder.resolve(name + ".p12");
    }

    public Path certificate() {
        return folder.resolve(name + ".pem");
    }

    public Path key() {
        return folder.resolve(name + ".key");
    }

    public Path encryptedKey() {
        return folder.resolve(name + "-encrypted.key");
    }

    private static void pem(Path file, String kind, byte[] content) throws IOException {
        Files.writeString(file,
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content)
                        + "\n-----END " + kind + "-----\n");
    }
}
