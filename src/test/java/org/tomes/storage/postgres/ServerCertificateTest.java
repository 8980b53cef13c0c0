package org.tomes.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.problem.Problem;
import org.tomes.register.ServerAddress;

/** A server whose address requires a certificate. */
class ServerCertificateTest {

    @TempDir
    private Path folder;

    @Test
    void onlyTheServerWithATrustedCertificateForItsNameIsConnectedTo() throws Exception {
        CertificateFixture trusted = CertificateFixture.make(folder, "trusted", "localhost");
        Path other = CertificateFixture.make(folder, "other", "localhost").certificate();
        try (TlsServer server = TlsServer.start(trusted, trusted)) {
            String at = ":" + server.port() + "/postgres?ca=";
            assertThat(trouble("localhost" + at + server.ca())).isEqualTo("storage.server.noRegister");
            assertThat(trouble("localhost" + at + other)).isEqualTo("storage.server.notTrusted");
            assertThat(trouble("127.0.0.1" + at + server.ca())).isEqualTo("storage.server.notTrusted");
            assertThat(trouble("localhost" + at + folder.resolve("none.pem"))).isEqualTo("storage.server.notTrusted");
        }
    }

    @Test
    void rejectsUnencryptedServerIfACertificateIsRequired() throws Exception {
        ServerAddress plain = PostgresServer.empty();
        Path trusted = CertificateFixture.make(folder, "trusted", "localhost").certificate();
        assertThat(trouble(plain.label().replace("postgresql://", "") + "?ca=" + trusted))
                .isEqualTo("storage.server.refused");
    }

    private static String trouble(String address) {
        return assertThatThrownBy(() -> PostgresServer.open(ServerAddress.of("postgresql://postgres@" + address)))
                .isInstanceOf(Problem.class)
                .actual() instanceof Problem problem ? problem.sentence().key() : "";
    }
}
