package org.tomes.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.LoopbackCertificate;
import org.tomes.SlowTest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class UpdateCheckTest {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpsServer server;
    private String answer = "";
    private int status = 200;

    @BeforeAll
    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(LoopbackCertificate.CONTEXT));
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestBody().readAllBytes().length);
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "https://localhost/elsewhere");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    private UpdateCheck.Answer asked(int itsStatus, String itsAnswer) {
        status = itsStatus;
        answer = itsAnswer;
        return check().ask("1.2.0");
    }

    private UpdateCheck check() {
        URI file = URI.create("https://localhost:" + server.getAddress().getPort() + "/tomes.json");
        return new UpdateCheck(Optional.of(file), Optional.of(LoopbackCertificate.CONTEXT));
    }

    @Test
    void allWindowsOfARunAskOnce() {
        requests.clear();
        status = 200;
        answer = "{\"version\":\"1.3\"}";
        UpdateCheck check = check();

        assertThat(check.ask("1.2.0")).isEqualTo(check.ask("1.2.0"));
        assertThat(requests).hasSize(1);
    }

    @Test
    void reportsNewerVersionWithoutSendingData() {
        requests.clear();
        UpdateCheck.Answer answer = asked(200, "{\"version\":\"1.3\",\"notes\":\"https://it.example.com/1.3\"}");

        assertThat(answer.newer())
                .contains(new NewestVersion("1.3", Optional.of(URI.create("https://it.example.com/1.3"))));
        assertThat(answer.text().key()).isEqualTo("update.newer");
        assertThat(requests).containsExactly("GET /tomes.json 0");
    }

    @Test
    void disabledUpdateCheckSendsNoRequest() {
        assertThat(new UpdateCheck(Optional.empty()).isOn()).isFalse();
        assertThat(new UpdateCheck(Optional.empty()).ask("1.2.0").text().key()).isEqualTo("update.off");
    }

    @Test
    void sameVersionIsNotReportedAsNewer() {
        assertThat(asked(200, "{\"version\":\"1.2\"}").newer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"version\":null}", "{\"version\":\"1.3; rm\"}",
        "{\"version\":\"99999999999\"}"})
    void reportsInvalidVersion(String content) {
        assertThat(asked(200, content).text().key()).isEqualTo("update.unreadable");
    }

    @Test
    void refusedRedirectedAndUntrustedResponsesAreNoUpdates() {
        assertThat(asked(404, "").text().key()).isEqualTo("update.refused");
        assertThat(asked(302, "").text().key()).isEqualTo("update.refused");
        assertThat(asked(200, "{\"version\":\"1.3\"}" + " ".repeat(20_000)).text().key())
                .isEqualTo("update.unreadable");
        URI file = URI.create("https://localhost:" + server.getAddress().getPort() + "/tomes.json");
        assertThat(new UpdateCheck(Optional.of(file)).ask("1.2.0").text().key()).as("whose certificate is not trusted")
                .isEqualTo("update.unreachable");
    }

    @ParameterizedTest
    @CsvSource({"1.2.0,1.1.9,true", "1.10,1.9,true", "1.2.0,1.2,false", "1.2.0,1.2.0-SNAPSHOT,true",
        "1.1,1.2.0-SNAPSHOT,false", "1.2.0,(development),false", "2,10,false"})
    void versionsAreComparedByTheirNumbers(String newest, String current, boolean newer) {
        assertThat(new NewestVersion(newest, Optional.empty()).isNewerThan(current)).isEqualTo(newer);
    }

    @Test
    void releaseNotesAreOnlyAddressesOverTls() {
        for (Map.Entry<String, Boolean> entry : Map
                .of("https://x.example/n", true, "http://x.example", false, "file:///etc/passwd", false,
                        "javascript:alert(1)", false, "https://a:b@x.example", false)
                .entrySet()) {
            assertThat(NewestVersion.address(entry.getKey()).isPresent()).as(entry.getKey())
                    .isEqualTo(entry.getValue());
        }
    }
}
