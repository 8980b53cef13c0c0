package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.Refused;
import org.tomes.pull.AzureCloud;
import org.tomes.register.DatabaseTokens;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.CertificateFixture;
import org.tomes.storage.postgres.PostgresServer;
import org.tomes.storage.postgres.SharedRegisters;
import org.tomes.storage.postgres.TlsServer;

/**
 * Sign-in with tokens: Azure's real libraries against an Entra ID on loopback, and a real server that requires a token
 * as the password, in plain text within TLS as Azure's databases do.
 */
class EntraDatabaseTokensTest {

    private static final String TOKEN = "/" + FakeAzure.TENANT + "/oauth2/v2.0/token";
    private static final int SHORT = 240;
    private static final int LONG = 3600;

    @TempDir
    private static Path folder;
    private static TlsServer server;
    @AutoClose
    private FakeAzure entra;
    private SharedRegisters registers;
    private final List<String> forms = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        CertificateFixture host = CertificateFixture.make(folder, "host", "localhost");
        server = TlsServer.start(host, host, "hostssl all all all password");
        server.execute("create role anna login", "create database tomes template template0 owner anna");
        try (FakeAzure issuer = new FakeAzure()) {
            server.execute("alter role anna password '" + FakeAzure.TOKEN + "'");
            registers(issuer).create(address(""), secret(FakeAzure.SECRET), empty -> {
            }).close();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        entra = new FakeAzure();
        registers = registers(entra);
    }

    private static SharedRegisters registers(FakeAzure issuer) {
        return new SharedRegisters(Clock.systemUTC(),
                new EntraDatabaseTokens(Clock.systemUTC(), Executors::newVirtualThreadPerTaskExecutor,
                        () -> HttpClient.newBuilder().sslContext(issuer.ssl()),
                        address -> AzureCloud.at(issuer.url(), issuer.url())));
    }

    private static Optional<Secret> secret(String text) {
        return Optional.of(new Secret(text));
    }

    private static ServerAddress address(String more) {
        return server.address("anna", "tomes",
                "entra=client-secret&tenant=" + FakeAzure.TENANT + "&client=" + FakeAzure.CLIENT + more);
    }

    /** Issues tokens one after the other; the last one repeatedly. */
    private void issue(int seconds, String... tokens) {
        entra.on(TOKEN, exchange -> {
            forms.add(form(exchange));
            FakeAzure.send(exchange, 200, "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds
                    + ",\"access_token\":\"" + tokens[Math.min(tokens.length, forms.size()) - 1] + "\"}");
        });
    }

    private static String form(HttpExchange exchange) throws IOException {
        return URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }

    private void accept(String token) throws Exception {
        server.execute("alter role anna password '" + token + "'");
    }

    private static void endConnections() throws Exception {
        server.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'anna'");
    }

    private static Problem refusal(Runnable attempt) {
        return (Problem) assertThatThrownBy(attempt::run).isInstanceOf(Problem.class).actual();
    }

    @Test
    void serverGetsATokenForDatabasesInPlaceOfThePassword() throws Exception {
        accept("first");
        issue(LONG, "first");
        assertThat(registers.inspect(address(""), secret(FakeAzure.SECRET)).login()).isEqualTo("anna");
        assertThat(forms).singleElement()
                .asString()
                .contains("scope=https://ossrdbms-aad.database.windows.net/.default", "client_id=" + FakeAzure.CLIENT);
    }

    @Test
    void tokenIsReusedUntilItIsAboutToExpire() throws Exception {
        accept("first");
        issue(LONG, "first", "second");
        try (var register = registers.open(address(""), secret(FakeAzure.SECRET))) {
            endConnections();
            assertThatThrownBy(register.people()::all).satisfies(Refused.with("storage.server.stopped"));
            assertThat(register.people().all()).isEmpty();
        }
        assertThat(forms).hasSize(1);
    }

    @Test
    void laterConnectionGetsANewTokenIfTheFirstIsAboutToExpire() throws Exception {
        accept("early");
        issue(SHORT, "early");
        try (var register = registers.open(address(""), secret(FakeAzure.SECRET))) {
            accept("late");
            issue(LONG, "late");
            forms.clear();
            endConnections();
            assertThatThrownBy(register.people()::all).satisfies(Refused.with("storage.server.stopped"));
            assertThat(register.people().all()).isEmpty();
            assertThat(forms).hasSize(1);
        }
    }

    @Test
    void reportsRefusedSignInWithoutTheSecret() {
        entra.on(TOKEN, exchange -> FakeAzure.send(exchange, 401,
                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret provided.\"}"));
        Problem refused = refusal(() -> registers.inspect(address(""), secret("wrong-secret")));
        assertThat(refused.kind()).isEqualTo(ProblemKind.AZURE);
        assertThat(refused.sentence().key()).isEqualTo("pull.signInFailed");
        assertThat(refused.sentence().toString()).contains("AADSTS7000215").doesNotContain("wrong-secret");
        assertThat(refusal(() -> registers.inspect(address(""), Optional.empty())).sentence().key())
                .isEqualTo("storage.server.noApplicationSecret");
    }

    @Test
    void accountUnknownToTheServerIsNotAdmitted() throws Exception {
        accept("of somebody else");
        issue(LONG, "first");
        Problem refused = refusal(() -> registers.inspect(address(""), secret(FakeAzure.SECRET)));
        assertThat(refused.sentence().key()).isEqualTo("storage.server.notAdmitted");
        assertThat(refused.sentence().toString()).doesNotContain("first");
    }

    /** Connections are opened by many threads, and none of them may open a browser by itself. */
    @Test
    void browserIsOpenedOnlyWhenAPersonSignsIn() {
        DatabaseTokens tokens = new EntraDatabaseTokens(Clock.systemUTC(), Executors::newVirtualThreadPerTaskExecutor);
        ServerAddress address = ServerAddress
                .of("postgresql://anna@name.postgres.database.azure.com/tomes?entra=browser");
        Problem refused = refusal(() -> tokens.token(address, Optional.empty()));
        assertThat(refused.kind()).isEqualTo(ProblemKind.AZURE);
        assertThat(refused.sentence().key()).isEqualTo("storage.server.signInEnded");
    }

    /** Even on this computer, where a password may be sent without TLS. */
    @Test
    void tokenIsNotSentWithoutTls() throws Exception {
        issue(LONG, "first");
        ServerAddress plain = PostgresServer.empty();
        String text = "postgresql://anna@localhost:" + plain.hosts().getFirst().port() + "/" + plain.database()
                + "?entra=client-secret&tenant=" + FakeAzure.TENANT + "&client=" + FakeAzure.CLIENT;
        assertThat(refusal(() -> registers.inspect(ServerAddress.of(text), secret(FakeAzure.SECRET))).sentence().key())
                .isEqualTo("storage.server.refused");
    }
}
