package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.tomes.azure.FakePulls.ACTOR;
import static org.tomes.azure.FakePulls.CLOCK;
import static org.tomes.azure.FakePulls.LOCKS;
import static org.tomes.azure.FakePulls.OTHER;
import static org.tomes.azure.FakePulls.SUB;
import static org.tomes.azure.FakePulls.reasons;

import com.sun.net.httpserver.HttpExchange;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.ExpectsFaults;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService;
import org.tomes.pull.PullService.PulledSnapshot;
import org.tomes.pull.PullSettings;
import org.tomes.pull.SignInMethod;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;

/**
 * Misbehaving servers: in every case, a pull ends with a snapshot that lists the missing data, or without a snapshot.
 */
class HostileAzureTest {

    private static final String GRAPH = "/providers/Microsoft.ResourceGraph/resources";
    @TempDir
    private Path folder;
    @AutoClose
    private FakePulls pulls;

    @BeforeEach
    void open() {
        pulls = new FakePulls(folder, CLOCK);
    }

    private AtomicInteger onceThen(String path, FakeAzure.Handler first, String then) {
        AtomicInteger calls = new AtomicInteger();
        pulls.azure.on(path, exchange -> {
            if (calls.incrementAndGet() == 1) {
                first.answer(exchange);
            } else {
                FakeAzure.send(exchange, 200, then);
            }
        });
        return calls;
    }

    @Test
    void waitsUntilTheRetryDate() {
        AtomicInteger calls = onceThen(LOCKS, exchange -> {
            exchange.getResponseHeaders()
                    .set("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME
                            .format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(1)));
            FakeAzure.send(exchange, 429, "{}");
        }, "{\"value\":[]}");

        assertThat(reasons(pulls.pull())).isEmpty();
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"86400", "99999999999999999999", "Fri, 31 Dec 2100 23:59:59 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT"})
    void doesNotWaitLongerThanTheLimit(String wait) {
        AtomicInteger calls = new AtomicInteger();
        pulls.azure.on(LOCKS, exchange -> {
            calls.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", wait);
            FakeAzure.send(exchange, 429, "{}");
        });

        assertThat(reasons(pulls.pull())).containsExactly("pull.tooMany");
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "Fri, 31 Dec 12026 23:59:59 GMT", "Mon, 99 Foo 2026 99:99:99 GMT"})
    void ignoresUnparsableRetryAfter(String wait) {
        AtomicInteger calls = onceThen(LOCKS, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", wait);
            FakeAzure.send(exchange, 503, "{}");
        }, "{\"value\":[]}");

        assertThat(reasons(pulls.pull())).isEmpty();
        assertThat(calls).hasValue(2);
    }

    /** Resource Graph forbids requests for a day and reports a second page. */
    @Test
    void doesNotWaitForAQuotaBeyondTheLimit() {
        pulls.azure.on(GRAPH, exchange -> {
            exchange.getResponseHeaders().set("x-ms-user-quota-remaining", "0");
            exchange.getResponseHeaders().set("x-ms-user-quota-resets-after", "23:59:59");
            FakeAzure.send(exchange, 200, "{\"totalRecords\":2,\"count\":1,\"$skipToken\":\"1\",\"data\":["
                    + FakePulls.score(SUB, 1, 2) + "]}");
        });

        PulledSnapshot pulled = assertTimeoutPreemptively(Duration.ofSeconds(120), () -> pulls.pull());

        assertThat(reasons(pulled)).contains("pull.tooMany");
        assertThat(pulled.snapshot().counts()).containsKey(ResourceType.SECURE_SCORE);
    }

    /** A fault in the processing of one answer, here in the progress display. */
    @Test
    @ExpectsFaults
    void internalErrorInOneCallIsReportedAndTheOthersAreRead() {
        PulledSnapshot pulled = pulls.pull(new PullProgress() {

            @Override
            public void responsesReceived(int number, int of, Message collector) {
                if (collector.arguments().contains("locks")) {
                    throw new StackOverflowError();
                }
            }

            @Override
            public void showSignInCode(String sentence) {
                // no sign-in
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });

        assertThat(reasons(pulled)).containsExactly("fault.reason", "fault.reason");
        assertThat(pulled.snapshot().notRead()).anyMatch(gap -> gap.reason().key().equals("fault.reason"));
        assertThat(pulled.snapshot().counts()).containsEntry(ResourceType.SECURE_SCORE, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void retriesTransientFailures(int status) {
        onceThen(LOCKS, exchange -> FakeAzure.send(exchange, status, "<html>oops</html>"), "{\"value\":[]}");
        AtomicInteger graph = onceThen(GRAPH, exchange -> FakeAzure.send(exchange, status, ""),
                "{\"totalRecords\":1,\"count\":1,\"data\":[" + FakePulls.score(SUB, 1, 2) + "]}");

        assertThat(reasons(pulls.pull())).containsOnly("pull.notOnboarded");
        assertThat(graph.get()).isGreaterThan(1);
    }

    /** Like a firewall in mid-answer: the connection is reset, and no further data arrives. */
    @Test
    void resetConnectionIsRetriedAndThenReported() {
        AtomicInteger calls = new AtomicInteger();
        pulls.azure.on(LOCKS, exchange -> {
            calls.incrementAndGet();
            reset(exchange);
        });

        assertThat(reasons(pulls.pull())).containsExactly("pull.noConnection");
        assertThat(calls.get()).isGreaterThan(1);
    }

    private static void reset(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 10_000);
        exchange.getResponseBody().write("{\"value\":[{\"id\":\"/subscr".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        throw new IOException("reset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "42", "\"text\"", "{\"value\":\"none\"}", "{\"value\":[",
        "{\"value\":[]}}", "<html></html>", "\u0000\u0001", "{\"value\":[{\"id\":\"/x\"}]"})
    void reportsResponseWithoutAListAndKeepsTheRest(String body) {
        pulls.azure.table("resources",
                "{\"id\":\"/subscriptions/" + SUB + "/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv\","
                        + "\"name\":\"kv\",\"type\":\"microsoft.keyvault/vaults\",\"subscriptionId\":\"" + SUB
                        + "\",\"properties\":{}}");
        pulls.azure.on(LOCKS, body);

        PulledSnapshot pulled = pulls.pull();

        assertThat(reasons(pulled)).singleElement().asString().isIn("pull.noJson", "pull.noList");
        assertThat(pulls.register.azure().inventory().open(pulled.snapshot()).keyVaults()).hasSize(1);
        assertThat(pulls.register.azure().inventory().open(pulled.snapshot()).covers(ResourceType.LOCK)).isFalse();
    }

    @Test
    void tokenThatExpiresInTheMiddleIsRenewed() {
        AtomicInteger tokens = new AtomicInteger();
        pulls.azure.on("/" + FakeAzure.TENANT + "/oauth2/v2.0/token",
                exchange -> FakeAzure.send(exchange, 200,
                        "{\"token_type\":\"Bearer\",\"expires_in\":1,\"ext_expires_in\":1,\"access_token\":\""
                                + FakeAzure.TOKEN + tokens.incrementAndGet() + "\"}"));

        assertThat(reasons(pulls.pull())).isEmpty();
        assertThat(tokens.get()).isGreaterThan(1);
    }

    @Test
    void reportsExpiredTokenAsEndedSignIn() {
        pulls.azure.on(LOCKS, exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            FakeAzure.send(exchange, 401,
                    "{\"error\":{\"code\":\"ExpiredAuthenticationToken\",\"message\":\"" + FakeAzure.TOKEN + "\"}}");
        });

        PulledSnapshot pulled = pulls.pull();

        assertThat(pulled.outcomes()).filteredOn(outcome -> outcome.state() == TypeOutcome.State.REFUSED)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.reason())
                        .contains(Message.of("pull.signInNotAccepted", "ExpiredAuthenticationToken")));
    }

    @Test
    void refusedTypeDoesNotAffectOtherTypes() {
        pulls.azure.on(LOCKS, 403, "not even JSON");
        pulls.azure.on(LOCKS.replace(SUB, OTHER), 403, "");

        PulledSnapshot pulled = pulls.pull();

        assertThat(pulled.outcomes()).filteredOn(outcome -> outcome.state() == TypeOutcome.State.REFUSED)
                .hasSize(2)
                .allMatch(outcome -> outcome.type().equals(ResourceType.LOCK));
        assertThat(pulls.register.azure().inventory().open(pulled.snapshot()).covers(ResourceType.BUDGET)).isTrue();
    }

    @Test
    void reportsPagesInACircle() {
        pulls.azure.on(GRAPH, "{\"totalRecords\":9,\"count\":0,\"data\":[],\"$skipToken\":\"again\"}");

        PulledSnapshot pulled = pulls.pull();

        assertThat(reasons(pulled)).isNotEmpty().containsOnly("pull.pagesInCircle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://localhost.example.org/more", "https://user@localhost/more", "//evil.example.org/more",
                "file:///etc/passwd", "https://", "not an address at all", "https://localhost:1/more"})
    void rejectsNextLinkToAnotherPath(String link) {
        pulls.azure.on(LOCKS, "{\"value\":[],\"nextLink\":\"" + link + "\"}");
        int before = pulls.azure.tokensSeen().size();

        assertThat(reasons(pulls.pull())).singleElement()
                .asString()
                .isIn("pull.otherHost", "pull.noJson", "pull.noList", "pull.notFound");
        assertThat(pulls.azure.tokensSeen().size()).isGreaterThan(before);
    }

    @Test
    void redirectIsNotFollowed() {
        try (FakeAzure foreign = new FakeAzure()) {
            pulls.azure.on(LOCKS, exchange -> {
                exchange.getResponseHeaders().set("Location", foreign.url() + "/elsewhere");
                FakeAzure.send(exchange, 307, "");
            });

            assertThat(reasons(pulls.pull())).containsExactly("pull.unexpected");
            assertThat(foreign.requests()).isEmpty();
        }
    }

    @Test
    void silentServerEndsAtTheLimitThatIsShown() {
        pulls.azure.on(LOCKS, exchange -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        PulledSnapshot pulled = pulls.service()
                .snapshot(ACTOR, pulls.connection(), new PullSettings(Set.of(), false, Duration.ofSeconds(10)), "",
                        PullProgress.NONE);

        assertThat(pulled.outcomes().stream().flatMap(outcome -> outcome.reason().stream()))
                .containsOnly(Message.of("pull.tooSlow", "10"));
    }

    @Test
    void cancellingDuringRetryAfterKeepsNothing() {
        AtomicBoolean asked = new AtomicBoolean();
        pulls.azure.on(LOCKS, exchange -> {
            asked.set(true);
            exchange.getResponseHeaders().set("Retry-After", "2");
            FakeAzure.send(exchange, 429, "{}");
        });

        assertThatThrownBy(() -> pulls.service()
                .snapshot(ACTOR, pulls.connection(), pulls.request(), "", new CancelledWhen(asked)))
                .isInstanceOf(CancellationException.class);
        assertThat(pulls.register.azure().inventory().all()).isEmpty();
        assertThat(pulls.register.records().trail().head().number()).isZero();
    }

    private record CancelledWhen(AtomicBoolean asked) implements PullProgress {

        @Override
        public void responsesReceived(int answers, int asked, Message what) {
            // not the subject of this test
        }

        @Override
        public void showSignInCode(String sentence) {
            // not with a secret
        }

        @Override
        public boolean cancelled() {
            return asked.get();
        }
    }

    @Test
    void reportsUnknownSignInHostInOneSentence() {
        AzureConnection nowhere = new AzureConnection(AzureCloud.at(pulls.azure.url(), "https://login.nowhere.test"),
                new SignInMethod.ClientSecret(FakeAzure.SECRET), Optional.of(FakeAzure.TENANT),
                Optional.of(FakeAzure.CLIENT));

        assertThatThrownBy(() -> pulls.service().snapshot(ACTOR, nowhere, pulls.request(), "", PullProgress.NONE))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.sentence())
                        .isEqualTo(Message.of("pull.noWayToSignIn", "login.nowhere.test")));
        assertThat(pulls.register.azure().inventory().all()).isEmpty();
    }

    /**
     * A host that accepts no connections, as behind a firewall that drops packets: takes seconds, not the minutes of
     * the operating system.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hostThatAcceptsNoConnectionEndsAtTheLimitForThat(boolean signIn) throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
                Backlog _ = new Backlog(deaf)) {
            String url = "https://localhost:" + deaf.getLocalPort();
            AzureConnection connection = new AzureConnection(
                    AzureCloud.at(signIn ? pulls.azure.url() : url, signIn ? url : pulls.azure.url()),
                    new SignInMethod.ClientSecret(FakeAzure.SECRET), Optional.of(FakeAzure.TENANT),
                    Optional.of(FakeAzure.CLIENT));
            PullService service = pulls.service(Duration.ofMillis(200));

            assertTimeoutPreemptively(Duration.ofSeconds(60),
                    () -> assertThatThrownBy(() -> service.snapshot(ACTOR, connection,
                            new PullSettings(Set.of(), false, Duration.ofMinutes(10)), "", PullProgress.NONE))
                            .isInstanceOfSatisfying(Problem.class,
                                    problem -> assertThat(problem.sentence()).isEqualTo(signIn
                                            ? Message.of("pull.noWayToSignIn", "localhost")
                                            : Message.of("pull.noSubscriptions", Message.of("pull.noConnection")))));
        }
        assertThat(pulls.register.azure().inventory().all()).isEmpty();
    }

    /** Connections that are never accepted, in such a number that the operating system accepts no more. */
    private static final class Backlog implements Closeable {

        private final List<SocketChannel> waiting = new ArrayList<>();

        Backlog(ServerSocket server) throws IOException {
            boolean connected = true;
            while (connected && waiting.size() < 1_000) {
                SocketChannel channel = SocketChannel.open();
                waiting.add(channel);
                try {
                    channel.socket().connect(server.getLocalSocketAddress(), 200);
                } catch (IOException e) {
                    connected = false;
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (SocketChannel each : waiting) {
                each.close();
            }
        }
    }

    @Test
    void scoreWithZeroMaximumHasNoPercentage() {
        pulls.azure.table("securityresources", FakePulls.score(SUB, 0, 0));

        pulls.service().scores(ACTOR, pulls.connection(), pulls.request(), PullProgress.NONE);

        assertThat(pulls.register.azure().scores().samples()).singleElement()
                .satisfies(sample -> assertThat(sample.fraction()).isEmpty());
        assertThat(pulls.register.azure().scores().absences()).singleElement()
                .satisfies(absence -> assertThat(absence.subscription()).isEqualTo(OTHER));
    }

    @Test
    void subscriptionsWithoutScoreAreStoredAsNotOnboarded() {
        pulls.azure.table("securityresources");

        assertThatThrownBy(() -> pulls.service().scores(ACTOR, pulls.connection(), pulls.request(), PullProgress.NONE))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.AZURE));

        assertThat(pulls.register.azure().scores().absences()).hasSize(2)
                .allMatch(absence -> absence.label().startsWith("Sub "));
    }
}
