package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerInspectionResult;

/** Logins of a real server that sign in with a certificate instead of, or in addition to, a password. */
class ClientCertificateTest {

    private static final String DATABASE = "postgres";
    private static final String PASSWORD = "a password of the login";

    @TempDir
    private static Path folder;
    private static CertificateFixture carla;
    private static TlsServer server;

    @BeforeAll
    static void start() throws Exception {
        CertificateFixture host = CertificateFixture.make(folder, "host", "localhost");
        carla = CertificateFixture.make(folder, "carla", "carla");
        server = TlsServer.start(host, carla, "hostssl strict all all scram-sha-256 clientcert=verify-full",
                "hostssl all all all cert");
        server.execute("create role carla login password '" + PASSWORD + "'",
                "create role other login password '" + PASSWORD + "'", "create database strict template template0");
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private static ServerInspectionResult look(String login, String options, String secret) {
        return look(server.address(login, DATABASE, options), secret);
    }

    private static ServerInspectionResult look(ServerAddress address, String secret) {
        return PostgresServer.registers()
                .inspect(address, Optional.of(secret).filter(text -> !text.isEmpty()).map(Secret::new));
    }

    private static String refusal(String login, String options, String secret) {
        return refusal(server.address(login, DATABASE, options), secret);
    }

    private static String refusal(ServerAddress address, String secret) {
        return assertThatThrownBy(() -> look(address, secret)).isInstanceOf(Problem.class)
                .actual() instanceof Problem problem ? problem.sentence().key() : "";
    }

    private static String pem(Path key) {
        return "cert=" + carla.certificate() + "&key=" + key;
    }

    @Test
    void certificateInEveryFormatSignsIn() throws IOException {
        Path both = Files.writeString(folder.resolve("both.pem"),
                Files.readString(carla.key()) + Files.readString(carla.certificate()));
        CertificateFixture.restrict(both, "rw-------");
        for (ServerInspectionResult result : List.of(look("carla", pem(carla.key()), ""),
                look("carla", pem(carla.encryptedKey()), CertificateFixture.PASSPHRASE),
                look("carla", "cert=" + carla.store(), CertificateFixture.PASSPHRASE),
                look("carla", "cert=" + both, ""))) {
            assertThat(result.login()).isEqualTo("carla");
            assertThat(result.encryption()).hasValueSatisfying(tls -> assertThat(tls).startsWith("TLSv1"));
        }
    }

    @Test
    void serverMayRequireThePasswordOfTheLoginAsWell() {
        ServerAddress address = server.address("carla", "strict", pem(carla.key()));
        assertThat(look(address, PASSWORD).login()).isEqualTo("carla");
        assertThat(refusal(address, "another")).isEqualTo("storage.server.notAdmitted");
        assertThat(refusal(server.address("carla", "strict", ""), PASSWORD)).isEqualTo("storage.server.notAdmitted");
        assertThat(refusal(server.address("other", "strict", pem(carla.key())), PASSWORD))
                .isEqualTo("storage.server.notAdmitted");
    }

    @Test
    void certificateIsValidForItsLoginOnly() {
        assertThat(refusal("other", pem(carla.key()), "")).isEqualTo("storage.server.notAdmitted");
        assertThat(refusal("carla", "", "")).isEqualTo("storage.server.notAdmitted");
    }

    @Test
    void certificateThatTheServerDoesNotTrustIsNamedAsTheReason() throws Exception {
        CertificateFixture stranger = CertificateFixture.make(folder, "stranger", "carla");
        assertThat(refusal("carla", "cert=" + stranger.certificate() + "&key=" + stranger.key(), ""))
                .isEqualTo("storage.server.certificateRefused");
    }

    @Test
    void unusableCertificateFilesAreReportedBeforeConnecting() throws IOException {
        assertThat(refusal("carla", pem(carla.encryptedKey()), "wrong")).isEqualTo("storage.server.keyUnreadable");
        assertThat(refusal("carla", pem(carla.encryptedKey()), "")).isEqualTo("storage.server.keyUnreadable");
        assertThat(refusal("carla", "cert=" + carla.store(), "wrong")).isEqualTo("storage.server.keyUnreadable");
        assertThat(refusal("carla", pem(folder.resolve("none.key")), "")).isEqualTo("storage.server.keyUnreadable");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "-----BEGIN NOTHING-----\n");
        assertThat(refusal("carla", "cert=" + empty + "&key=" + carla.key(), ""))
                .isEqualTo("storage.server.certificateUnreadable");
    }

    @Test
    void keyThatOthersCanReadOrReplaceIsNotUsed() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path open = Files.copy(carla.key(), folder.resolve("open.key"));
        for (String rights : List.of("rw-r--r--", "rw--w----", "rw-----w-")) {
            CertificateFixture.restrict(open, rights);
            assertThat(refusal("carla", pem(open), "")).as(rights).isEqualTo("storage.server.keyOpen");
        }
    }

    @Test
    void onlyAKeyOfRootMayBeReadByItsGroup() {
        assertThat(ClientKey.isReadableByOthers(PosixFilePermissions.fromString("rw-r-----"), "root")).isFalse();
        assertThat(ClientKey.isReadableByOthers(PosixFilePermissions.fromString("rw-r-----"), "carla")).isTrue();
        assertThat(ClientKey.isReadableByOthers(PosixFilePermissions.fromString("r--------"), "carla")).isFalse();
    }

    /** The driver writes its settings into its log. */
    @Test
    void passphraseOfTheKeyReachesNoLog() {
        List<String> written = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {

            @Override
            public void publish(LogRecord event) {
                written.add(new SimpleFormatter().formatMessage(event));
            }

            @Override
            public void flush() {
                // Nothing is buffered.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger driver = Logger.getLogger("org.postgresql");
        Level before = driver.getLevel();
        handler.setLevel(Level.ALL);
        driver.addHandler(handler);
        driver.setLevel(Level.ALL);
        try {
            look("carla", pem(carla.encryptedKey()), CertificateFixture.PASSPHRASE);
            look(server.address("carla", "strict", pem(carla.key())), PASSWORD);
        } finally {
            driver.setLevel(before);
            driver.removeHandler(handler);
        }
        assertThat(written).isNotEmpty()
                .noneMatch(line -> line.contains(CertificateFixture.PASSPHRASE) || line.contains(PASSWORD));
    }

    @Test
    void registerIsCreatedOpenedAndWrittenToWithACertificate() throws Exception {
        server.execute("create database certified template template0 owner carla");
        ServerAddress address = server.address("carla", "certified", pem(carla.encryptedKey()));
        Optional<Secret> secret = Optional.of(new Secret(CertificateFixture.PASSPHRASE));
        PostgresServer.registers().create(address, secret, empty -> {
        }).close();
        try (var register = PostgresServer.registers().open(address, secret)) {
            assertThat(register.people().all()).isEmpty();
        }
    }
}
