package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.azure.FakePulls.ACTOR;
import static org.tomes.azure.FakePulls.CLOCK;
import static org.tomes.azure.FakePulls.reasons;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService.PulledSnapshot;
import org.tomes.pull.SignInMethod;
import org.tomes.text.Message;

/**
 * Sign-in methods other than the secret of other tests, with Azure's real libraries against an Entra ID on loopback.
 */
class SignInKindsTest {

    private static final String TOKEN = "/" + FakeAzure.TENANT + "/oauth2/v2.0/token";
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;
    @AutoClose
    private FakePulls pulls;
    private final List<String> forms = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        pulls = new FakePulls(folder, CLOCK);
    }

    private PulledSnapshot pull(SignInMethod signIn, PullProgress progress) {
        return pulls.service()
                .snapshot(ACTOR,
                        new AzureConnection(AzureCloud.at(pulls.azure.url() + "/", pulls.azure.url()), signIn,
                                Optional.of(FakeAzure.TENANT), Optional.of(FakeAzure.CLIENT)),
                        pulls.request(), "", progress);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String form(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        forms.add(form);
        return form;
    }

    /** The answer of Entra ID for a person: with a refresh token and the identity. */
    private String personsToken() {
        String claims = "{\"sub\":\"s\",\"oid\":\"o\",\"tid\":\"" + FakeAzure.TENANT
                + "\",\"preferred_username\":\"anna@example.org\",\"ver\":\"2.0\"}";
        return "{\"token_type\":\"Bearer\",\"scope\":\"" + pulls.azure.url()
                + "/.default\",\"expires_in\":3600,\"access_token\":\"" + FakeAzure.TOKEN
                + "\",\"refresh_token\":\"r\",\"id_token\":\"" + base64("{\"alg\":\"none\"}") + "." + base64(claims)
                + ".\",\"client_info\":\"" + base64("{\"uid\":\"o\",\"utid\":\"" + FakeAzure.TENANT + "\"}") + "\"}";
    }

    @Test
    void deviceCodeIsShownOnceAndThePullContinuesAfterSignIn() {
        pulls.azure.on("/" + FakeAzure.TENANT + "/oauth2/v2.0/devicecode",
                "{\"user_code\":\"ABCD-EFGH\",\"device_code\":\"dev\","
                        + "\"verification_uri\":\"https://microsoft.test/devicelogin\",\"expires_in\":900,\"interval\":1,"
                        + "\"message\":\"Open https://microsoft.test/devicelogin and enter ABCD-EFGH.\"}");
        pulls.azure.on(TOKEN, exchange -> {
            form(exchange);
            FakeAzure.send(exchange, forms.size() == 1 ? 400 : 200,
                    forms.size() == 1
                            ? "{\"error\":\"authorization_pending\",\"error_description\":\"AADSTS70016: pending\"}"
                            : personsToken());
        });
        List<String> shown = new CopyOnWriteArrayList<>();

        PulledSnapshot pulled = pull(new SignInMethod.DeviceCode(), new PullProgress() {

            @Override
            public void responsesReceived(int answers, int asked, Message what) {
                // not the subject of this test
            }

            @Override
            public void showSignInCode(String sentence) {
                shown.add(sentence);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });

        assertThat(shown).containsExactly("Open https://microsoft.test/devicelogin and enter ABCD-EFGH.");
        assertThat(reasons(pulled)).isEmpty();
        assertThat(pulls.azure.tokensSeen()).isNotEmpty().containsOnly("Bearer " + FakeAzure.TOKEN);
    }

    @Test
    void cancellingEndsAPendingSignIn() {
        pulls.azure.on("/" + FakeAzure.TENANT + "/oauth2/v2.0/devicecode",
                "{\"user_code\":\"ABCD-EFGH\",\"device_code\":\"dev\","
                        + "\"verification_uri\":\"https://microsoft.test/devicelogin\",\"expires_in\":900,\"interval\":1,"
                        + "\"message\":\"Enter ABCD-EFGH.\"}");
        pulls.azure.on(TOKEN, exchange -> {
            form(exchange);
            FakeAzure.send(exchange, 400,
                    "{\"error\":\"authorization_pending\",\"error_description\":\"AADSTS70016: pending\"}");
        });
        AtomicBoolean cancelled = new AtomicBoolean();

        assertThatThrownBy(() -> pull(new SignInMethod.DeviceCode(), new PullProgress() {

            @Override
            public void responsesReceived(int answers, int asked, Message what) {
                // not the subject of this test
            }

            @Override
            public void showSignInCode(String sentence) {
                cancelled.set(true);
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        })).isInstanceOf(CancellationException.class);

        assertThat(pulls.azure.tokensSeen()).isEmpty();
    }

    /** The key signs the request and never leaves the computer. */
    @Test
    void certificateFileSignsInWithoutSendingItsKey() throws Exception {
        Path store = folder.resolve("own.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "own", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=Tomes", "-validity",
                "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        keytool.waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        String key = pem("PRIVATE KEY", keys.getKey("own", PASSWORD.toCharArray()).getEncoded());
        Path file = Files.writeString(folder.resolve("own.pem"),
                key + pem("CERTIFICATE", keys.getCertificate("own").getEncoded()));
        pulls.azure.on(TOKEN, exchange -> {
            form(exchange);
            FakeAzure.send(exchange, 200,
                    "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + FakeAzure.TOKEN + "\"}");
        });

        assertThat(reasons(pull(new SignInMethod.ClientCertificate(file), PullProgress.NONE))).isEmpty();

        assertThat(forms).isNotEmpty()
                .allSatisfy(form -> assertThat(form).contains("client_assertion=").doesNotContain("client_secret"));
        assertThat(forms.toString()).doesNotContain(key.lines().skip(1).findFirst().orElseThrow());
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes)
                + "\n-----END " + what + "-----\n";
    }
}
