package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.shell.SignInInput.Way;
import org.tomes.storage.postgres.CertificateFixture;
import org.tomes.storage.postgres.TlsServer;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Reasons why a server was not opened: each is one sentence with the remedy, and the input is kept. */
class ServerRefusalWindowTest {

    private static final String PASSWORD = "a password of the login";

    @TempDir
    private static Path folder;
    @TempDir
    private Path home;
    private static CertificateFixture host;
    private static CertificateFixture other;
    private static TlsServer server;
    @AutoClose
    private OpenWindow window;

    @BeforeAll
    static void start() throws Exception {
        host = CertificateFixture.make(folder, "host", "localhost");
        other = CertificateFixture.make(folder, "other", "anna");
        server = TlsServer.start(host, other, "hostssl certified all all cert", "hostssl all all all scram-sha-256");
        server.execute("create role anna login password '" + PASSWORD + "'", "create database certified",
                "create database tomes template template0 lc_collate 'C' lc_ctype 'C'", "create schema closed");
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.on(DesktopFixture.context(home), Language.EN, Optional.empty());
        window.click(window.see("#welcome-server"));
        enter("hosts", "localhost");
        enter("port", String.valueOf(server.port()));
        enter("database", "tomes");
        enter("user", "anna");
        enter("ca", server.ca().toString());
        enter("password", PASSWORD);
    }

    /** Sets the text without the robot, which is slow in typing paths. */
    private void enter(String id, String text) throws Exception {
        window.waitFor(() -> window.field(id).isPresent());
        TextInputControl field = window.field(id).orElseThrow();
        window.robot.interact(() -> field.setText(text));
    }

    @SuppressWarnings("unchecked")
    private void choose(Way way) {
        ComboBox<Way> box = window.robot.lookup("#way").queryAs(ComboBox.class);
        window.robot.interact(() -> box.setValue(way));
    }

    private void refused(String key, String label) throws Exception {
        window.click(window.see("#open"));
        window.seeText(window.texts.get(Message.of(key, label)));
        assertThat(window.field("user").orElseThrow().getText()).isEqualTo("anna");
        assertThat(window.field("ca").orElseThrow().getText()).isNotEmpty();
        assertThat(window.field("password").orElseThrow().getText()).isNotEmpty();
        assertThat(window.see("#open").isDisabled()).isFalse();
    }

    private static String label(String hosts, String database) {
        return "postgresql://" + hosts + ":" + server.port() + "/" + database;
    }

    @Test
    void wrongPassword() throws Exception {
        enter("password", "wrong");
        refused("storage.server.notAdmitted", label("localhost", "tomes"));
        enter("password", PASSWORD);
        window.click(window.see("#test"));
        window.seeText(window.texts.get("desktop_server.found.login", "anna"));
    }

    @Test
    void untrustedServerCertificateIsReported() throws Exception {
        enter("ca", other.certificate().toString());
        refused("storage.server.notTrusted", label("localhost", "tomes"));
    }

    @Test
    void certificateForAnotherName() throws Exception {
        enter("hosts", "127.0.0.1");
        refused("storage.server.notTrusted", label("127.0.0.1", "tomes"));
    }

    @Test
    void serverThatIsDown() throws Exception {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        enter("port", String.valueOf(port));
        refused("storage.server.notReached", "postgresql://localhost:" + port + "/tomes");
    }

    @Test
    void schemaThatTheLoginHasNoRightTo() throws Exception {
        enter("database", "postgres");
        enter("schema", "closed");
        refused("storage.server.noRight", label("localhost", "postgres") + "?schema=closed");
    }

    @Test
    void keyWithAWrongPassphraseAndThenTheRightOne() throws Exception {
        choose(Way.CLIENT_CERTIFICATE);
        enter("database", "certified");
        enter("certificate", other.certificate().toString());
        enter("key", other.encryptedKey().toString());
        enter("password", "wrong");
        refused("storage.server.keyUnreadable", other.encryptedKey().toString());
        DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                Path.of("target", "screens", "server-certificate-en.png"));
        enter("password", CertificateFixture.PASSPHRASE);
        window.click(window.see("#test"));
        window.seeText(window.texts.get("desktop_server.found.login", "anna"));
    }

    @Test
    void tokenIsNotSentToAServerOutsideAzure() throws Exception {
        choose(Way.ENTRA_BROWSER);
        assertThat(window.sees("#password")).isFalse();
        enter("hosts", "db.example.com");
        window.click(window.see("#open"));
        window.seeText(window.texts.get("desktop_server.hostsNotAzure"));
    }
}
