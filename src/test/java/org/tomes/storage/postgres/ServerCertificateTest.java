package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.problem.Problem;
import org.tomes.register.ServerAddress;

/** A server that an address wants a certificate of. */
class ServerCertificateTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void onlyTheServerWithATrustedCertificateForItsNameIsConnectedTo() throws Exception {
        PostgresServer.empty();
        Path trusted = certificate("trusted", "localhost");
        Path other = certificate("other", "localhost");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", "trusted.pem")
                .setServerConfig("ssl_key_file", "trusted.key")
                .setDataDirectoryCustomizer(data -> copy(data.toPath()))
                .start()) {
            String at = ":" + server.getPort() + "/postgres?ca=";
            assertThat(trouble("localhost" + at + trusted)).isEqualTo("storage.server.noRegister");
            assertThat(trouble("localhost" + at + other)).isEqualTo("storage.server.notTrusted");
            assertThat(trouble("127.0.0.1" + at + trusted)).isEqualTo("storage.server.notTrusted");
            assertThat(trouble("localhost" + at + folder.resolve("none.pem"))).isEqualTo("storage.server.notTrusted");
        }
    }

    @Test
    void serverThatDoesNotEncryptIsRefusedWhereACertificateIsWanted() throws Exception {
        ServerAddress plain = PostgresServer.empty();
        Path trusted = certificate("trusted", "localhost");
        assertThat(trouble(plain.label().replace("postgresql://", "") + "?ca=" + trusted))
                .isEqualTo("storage.server.refused");
    }

    private static String trouble(String address) {
        return assertThatThrownBy(() -> PostgresServer.open(ServerAddress.of("postgresql://postgres@" + address)))
                .isInstanceOf(Problem.class)
                .actual() instanceof Problem problem ? problem.sentence().key() : "";
    }

    private void copy(Path data) {
        try {
            Files.copy(folder.resolve("trusted.pem"), data.resolve("trusted.pem"));
            Path key = data.resolve("trusted.key");
            Files.copy(folder.resolve("trusted.key"), key);
            key.toFile().setReadable(false, false);
            key.toFile().setReadable(true, true);
            key.toFile().setWritable(false, false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a key and a certificate that is its own authority; returns the latter. */
    private Path certificate(String name, String host) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host,
                "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        Path certificate = folder.resolve(name + ".pem");
        pem(certificate, "CERTIFICATE", keys.getCertificate(name).getEncoded());
        pem(folder.resolve(name + ".key"), "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
        return certificate;
    }

    private static void pem(Path file, String kind, byte[] content) throws IOException {
        Files.writeString(file,
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content)
                        + "\n-----END " + kind + "-----\n");
    }
}
