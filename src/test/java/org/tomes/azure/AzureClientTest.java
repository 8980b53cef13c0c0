package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.LibraryLogSilencer;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
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

/** The complete path from Azure's real libraries to the register, against a misbehaving Azure on loopback. */
class AzureClientTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final Actor ACTOR = new Actor("", "test", "host");
    private static final String SUB = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String OTHER = "aaaaaaaa-0000-0000-0000-000000000002";
    private static final String LOCKS = "/subscriptions/" + SUB + "/providers/Microsoft.Authorization/locks";

    @TempDir
    private Path folder;
    private FakeAzure azure;
    private OpenRegister register;

    @BeforeEach
    void open() {
        azure = new FakeAzure();
        azure.subscriptions(SUB, OTHER);
        azure.table("resources", row("Microsoft.KeyVault/vaults", "kv", "\"enableRbacAuthorization\":true"),
                row("microsoft.network/networksecuritygroups", "nsg", "\"securityRules\":[]"));
        azure.table("securityresources", score(SUB, 23.53, 39), score(OTHER, 5, 10));
        register = MadeRegisters.open(folder, CLOCK);
    }

    @AfterEach
    void close() {
        register.close();
        azure.close();
    }

    @Test
    void pullStoresResourceGraphPagesAndListsInOneSnapshot() {
        azure.on(LOCKS,
                "{\"value\":[{\"id\":\"" + LOCKS + "/l1\",\"name\":\"l1\",\"type\":\"Microsoft.Authorization/locks\","
                        + "\"properties\":{\"level\":\"CanNotDelete\"}}]}");
        PulledSnapshot pulled = pull();
        Inventory inventory = register.azure().inventory().open(pulled.snapshot());
        assertThat(pulled.snapshot().source()).isEqualTo(SnapshotSource.PULL);
        assertThat(inventory.keyVaults()).hasSize(1);
        assertThat(inventory.securityGroups()).hasSize(1);
        assertThat(inventory.locks()).hasSize(1);
        assertThat(inventory.subscriptions()).extracting(each -> each.displayName())
                .containsExactly("Sub " + SUB, "Sub " + OTHER);
        assertThat(pulled.outcomes()).allMatch(outcome -> outcome.state() == TypeOutcome.State.READ);
        assertThat(pulled.snapshot().notRead()).isEmpty();
    }

    /** Microsoft Learn, REST "Jit Network Access Policies - List": the path of the list has no location, the id has. */
    @Test
    void policiesForJustInTimeAccessAreRead() {
        azure.on("/subscriptions/" + SUB + "/providers/Microsoft.Security/jitNetworkAccessPolicies",
                "{\"value\":[{\"id\":\"/subscriptions/" + SUB
                        + "/resourceGroups/g/providers/Microsoft.Security/locations/"
                        + "westeurope/jitNetworkAccessPolicies/default\",\"name\":\"default\","
                        + "\"type\":\"Microsoft.Security/locations/jitNetworkAccessPolicies\","
                        + "\"properties\":{\"virtualMachines\":[]}}]}");
        Inventory inventory = register.azure().inventory().open(pull().snapshot());

        assertThat(inventory.resources(ResourceType.JIT_POLICY)).hasSize(1);
        assertThat(inventory.covers(ResourceType.JIT_POLICY)).isTrue();
    }

    /** Microsoft Learn, Graph "List conditionalAccessPolicies", whose next page has an own name. */
    @Test
    void policiesOfEntraAreReadOnRequestOnly() {
        String path = "/v1.0/identity/conditionalAccess/policies";
        String policy = "{\"id\":\"0d4f2a3c-6b1e-4a8e-9c53-1f2e3d4c5b%s\",\"displayName\":\"MFA\",\"state\":\"enabled\","
                + "\"conditions\":{},\"grantControls\":{}}";
        azure.on(path,
                exchange -> FakeAzure.send(exchange, 200,
                        exchange.getRequestURI().getQuery() == null
                                ? "{\"@odata.nextLink\":\"" + azure.url().replace("localhost", "graph.localhost") + path
                                        + "?$skip=1\",\"value\":[" + policy.formatted("01") + "]}"
                                : "{\"value\":[" + policy.formatted("02") + "]}"));
        azure.on("/v1.0/policies/identitySecurityDefaultsEnforcementPolicy", 403,
                "{\"error\":{\"code\":\"Forbidden\",\"message\":\"no\"}}");

        assertThat(pull().outcomes()).noneMatch(outcome -> outcome.type().equals(ResourceType.CONDITIONAL_ACCESS));
        assertThat(azure.requests()).noneMatch(request -> request.contains("/v1.0/"));

        Inventory inventory = register.azure()
                .inventory()
                .open(service().snapshot(ACTOR, connection(), request().withEntra(true), "", PullProgress.NONE)
                        .snapshot());
        assertThat(inventory.resources(ResourceType.CONDITIONAL_ACCESS)).hasSize(2);
        assertThat(inventory.covers(ResourceType.CONDITIONAL_ACCESS)).isTrue();
        assertThat(inventory.notRead()).singleElement()
                .satisfies(gap -> assertThat(gap.reason())
                        .isEqualTo(Message.of("pull.rightMissing", "Policy.Read.All", "Security Reader", "Forbidden")));
    }

    @Test
    void emptyRequestedListIsCoveredAndRefusedListIsNot() {
        azure.on(LOCKS, 403,
                "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"The client 'x' does not have authorization\"}}");
        Inventory inventory = register.azure().inventory().open(pull().snapshot());
        assertThat(inventory.covers(ResourceType.BASTION)).isTrue();
        assertThat(inventory.covers(ResourceType.BUDGET)).isTrue();
        assertThat(inventory.covers(ResourceType.LOCK)).isFalse();
        assertThat(inventory.notRead()).singleElement().satisfies(gap -> {
            assertThat(gap.origin()).isEqualTo("/subscriptions/" + SUB);
            assertThat(gap.item()).isEqualTo("Microsoft.Authorization/locks");
            assertThat(gap.reason()).isEqualTo(Message.of("pull.rightMissing", "Microsoft.Authorization/locks/read",
                    "Reader", "AuthorizationFailed"));
        });
    }

    @Test
    void onlyPermittedRequestsAreSent() {
        pull();
        assertThat(azure.requests()).allMatch(request -> request.startsWith("GET /subscriptions")
                || request.startsWith("POST /providers/Microsoft.ResourceGraph/resources?")
                || request.startsWith("POST /" + FakeAzure.TENANT + "/oauth2/v2.0/token"));
        assertThat(azure.requests()).filteredOn(request -> request.startsWith("POST /providers"))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void rejectsNextLinkToAnotherHostWithoutSendingAToken() {
        try (FakeAzure foreign = new FakeAzure()) {
            azure.on(LOCKS, "{\"value\":[],\"nextLink\":\"" + foreign.url() + "/more\"}");
            PulledSnapshot pulled = pull();
            assertThat(reasons(pulled)).containsExactly("pull.otherHost");
            assertThat(foreign.requests()).isEmpty();
            assertThat(foreign.tokensSeen()).isEmpty();
        }
    }

    @Test
    void rejectsNextLinkWithoutTls() {
        azure.on(LOCKS, "{\"value\":[],\"nextLink\":\"" + azure.url().replace("https", "http") + "/more\"}");
        assertThat(reasons(pull())).containsExactly("pull.otherHost");
    }

    @Test
    void reportsPagesInACircle() {
        azure.on(LOCKS, "{\"value\":[],\"nextLink\":\"" + azure.url() + LOCKS + "?page=2\"}");
        PulledSnapshot pulled = pull();
        assertThat(reasons(pulled)).containsExactly("pull.pagesInCircle");
        assertThat(register.azure().inventory().open(pulled.snapshot()).covers(ResourceType.LOCK)).isFalse();
    }

    @Test
    void emptyAndDuplicatePagesAreMerged() {
        String lock = "{\"id\":\"" + LOCKS + "/l1\",\"name\":\"l1\",\"properties\":{\"level\":\"ReadOnly\"}}";
        AtomicInteger page = new AtomicInteger();
        azure.on(LOCKS, exchange -> {
            int number = page.incrementAndGet();
            FakeAzure.send(exchange, 200, "{\"value\":[" + (number == 1 ? "" : lock) + "]"
                    + (number < 4 ? ",\"nextLink\":\"" + azure.url() + LOCKS + "?page=" + number + "\"" : "") + "}");
        });
        PulledSnapshot pulled = pull();
        assertThat(register.azure().inventory().open(pulled.snapshot()).locks()).hasSize(1);
        assertThat(pulled.snapshot().notRead()).isEmpty();
    }

    @Test
    void retriesAsAzureRequests() {
        AtomicInteger calls = new AtomicInteger();
        azure.on(LOCKS, exchange -> {
            int number = calls.incrementAndGet();
            if (number <= 3) {
                exchange.getResponseHeaders().set("Retry-After", "0");
                FakeAzure.send(exchange, List.of(429, 500, 503).get(number - 1), "slow down");
            } else {
                FakeAzure.send(exchange, 200, "{\"value\":[]}");
            }
        });
        assertThat(reasons(pull())).isEmpty();
        assertThat(calls).hasValue(4);
    }

    @Test
    void reportsFailingServerAndKeepsTheRest() {
        azure.on(LOCKS, 500, "no json at all");
        azure.on("/subscriptions/" + SUB + "/providers/Microsoft.Consumption/budgets", "this is not json");
        azure.on("/subscriptions/" + OTHER + "/providers/Microsoft.Consumption/budgets",
                "{\"value\":[{\"id\":\"/subscr");
        PulledSnapshot pulled = pull();
        assertThat(reasons(pulled)).containsExactlyInAnyOrder("pull.azureFailed", "pull.noJson", "pull.noJson");
        assertThat(register.azure().inventory().open(pulled.snapshot()).keyVaults()).hasSize(1);
    }

    @Test
    void reportsTruncatedResponse() {
        azure.on(LOCKS, exchange -> {
            byte[] half = "{\"value\":[".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, half.length + 100);
            exchange.getResponseBody().write(half);
            exchange.getResponseBody().flush();
            // closing here ends the connection in mid-body
            exchange.close();
        });
        assertThat(reasons(pull())).containsExactly("pull.noConnection");
    }

    @Test
    void slowResponseEndsAtTheTimeLimit() {
        azure.on(LOCKS, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 600; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException | IOException e) {
                // the client has disconnected
            }
            exchange.close();
        });
        PulledSnapshot pulled = service().snapshot(ACTOR, connection(),
                new PullSettings(Set.of(), false, Duration.ofSeconds(2)), "", PullProgress.NONE);
        // On a busy machine, other requests exceed the limit as well.
        assertThat(pulled.outcomes()).filteredOn(outcome -> outcome.type().equals(ResourceType.LOCK))
                .flatExtracting(outcome -> outcome.reason().map(Message::key).stream().toList())
                .contains("pull.tooSlow");
    }

    @Test
    void cancellingKeepsNothing() {
        AtomicBoolean cancelled = new AtomicBoolean();
        azure.on(LOCKS, exchange -> {
            cancelled.set(true);
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        PullProgress progress = new PullProgress() {

            @Override
            public void responsesReceived(int answers, int asked, Message what) {
                assertThat(answers).isLessThanOrEqualTo(asked);
            }

            @Override
            public void showSignInCode(String sentence) {
                // not with a secret
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
        assertThatThrownBy(() -> service().snapshot(ACTOR, connection(), request(), "", progress))
                .isInstanceOf(CancellationException.class);
        assertThat(register.azure().inventory().all()).isEmpty();
    }

    @Test
    void reportsRefusedSignInWithEntraCodeAndWithoutTheSecret() {
        azure.on("/" + FakeAzure.TENANT + "/oauth2/v2.0/token", 401,
                "{\"error\":\"invalid_client\",\"error_description\":"
                        + "\"AADSTS7000215: Invalid client secret provided: " + FakeAzure.SECRET
                        + "\",\"error_codes\":[7000215]}");
        assertThatThrownBy(this::pull).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.AZURE);
            assertThat(problem.sentence()).isEqualTo(Message.of("pull.signInFailed", "AADSTS7000215"));
            assertThat(problem).hasNoCause();
        });
    }

    @Test
    void noSecretIsLeftInLogsTrailOrRegister() throws IOException {
        // In the state at program start, not of test setup: only Logging may silence the libraries.
        List.of("com.azure", "com.microsoft").forEach(library -> Logger.getLogger(library).setLevel(Level.ALL));
        LibraryLogSilencer.quiet();
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new StreamHandler() {

            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + entry.getThrown());
            }
        };
        Logger.getLogger("").addHandler(handler);
        try {
            pull();
            reportsRefusedSignInWithEntraCodeAndWithoutTheSecret();
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(azure.tokensSeen()).isNotEmpty().allMatch(("Bearer " + FakeAzure.TOKEN)::equals);
        register.close();
        register = new AppContext(CLOCK, new AppPaths(folder, folder)).open(folder.resolve("r"));
        assertThat(register.records().trail().entries(AuditQuery.newest(1_000)).toString() + logged)
                .doesNotContain(FakeAzure.TOKEN, FakeAzure.SECRET);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(FakeAzure.TOKEN,
                        FakeAzure.SECRET);
            }
        }
    }

    @Test
    void pullWithoutAnyReadableDataStoresNoSnapshot() {
        azure.on("/providers/Microsoft.ResourceGraph/resources", 403, "{\"error\":{\"code\":\"AuthorizationFailed\"}}");
        for (String subscription : List.of(SUB, OTHER)) {
            for (String list : List.of("Authorization/locks", "Authorization/roleEligibilityScheduleInstances",
                    "Authorization/roleAssignmentScheduleInstances", "Consumption/budgets",
                    "Insights/diagnosticSettings", "Security/alertsSuppressionRules",
                    "Security/jitNetworkAccessPolicies")) {
                azure.on("/subscriptions/" + subscription + "/providers/Microsoft." + list, 403, "{}");
            }
        }
        assertThatThrownBy(this::pull).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.AZURE));
        assertThat(register.azure().inventory().all()).isEmpty();
    }

    @Test
    void scoresHaveNamesAndSubscriptionsWithoutScoreAreNotOnboarded() {
        azure.table("securityresources", score(SUB, 23.53, 39), "{\"id\":\"/subscriptions/" + SUB
                + "/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/c0\","
                + "\"name\":\"c0\",\"type\":\"microsoft.security/securescores/securescorecontrols\",\"subscriptionId\":\""
                + SUB
                + "\",\"properties\":{\"displayName\":\"Enable MFA\",\"score\":{\"max\":0,\"current\":0,\"percentage\":0},"
                + "\"healthyResourceCount\":0,\"unhealthyResourceCount\":0,\"notApplicableResourceCount\":3,\"weight\":1}}");
        PullService.PulledScores pulled = service().scores(ACTOR, connection(), request(), PullProgress.NONE);
        assertThat(register.azure().scores().samples()).singleElement().satisfies(sample -> {
            assertThat(sample.current()).isEqualTo(23.53);
            assertThat(sample.label()).isEqualTo("Sub " + SUB);
            assertThat(sample.takenAt()).isEqualTo(CLOCK.instant());
        });
        assertThat(register.azure().scores().currentControls()).hasSize(1);
        assertThat(pulled.outcomes()).filteredOn(outcome -> outcome.state() == TypeOutcome.State.NOT_ONBOARDED)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.subscription()).contains(OTHER));
    }

    @Test
    void reportsRequestedSubscriptionThatTheAccountCannotSee() {
        PulledSnapshot pulled = service().snapshot(ACTOR, connection(),
                new PullSettings(Set.of(SUB, "unseen"), false, Duration.ofSeconds(20)), "", PullProgress.NONE);
        assertThat(reasons(pulled)).containsExactly("pull.subscriptionNotSeen");
        assertThat(azure.requests()).noneMatch(request -> request.contains("/" + OTHER + "/"));
    }

    private PulledSnapshot pull() {
        return service().snapshot(ACTOR, connection(), request(), "", PullProgress.NONE);
    }

    private static List<String> reasons(PulledSnapshot pulled) {
        return pulled.outcomes().stream().flatMap(outcome -> outcome.reason().stream()).map(Message::key).toList();
    }

    private static PullSettings request() {
        return new PullSettings(Set.of(), false, Duration.ofSeconds(20));
    }

    private AzureConnection connection() {
        return new AzureConnection(AzureCloud.at(azure.url() + "/", azure.url()),
                new SignInMethod.ClientSecret(FakeAzure.SECRET), Optional.of(FakeAzure.TENANT),
                Optional.of(FakeAzure.CLIENT));
    }

    private PullService service() {
        return new PullService(new AzureClient(CLOCK, Executors::newVirtualThreadPerTaskExecutor,
                () -> HttpClient.newBuilder().sslContext(azure.ssl()), Duration.ofMillis(5), AzureClient.CONNECT),
                register.azure().inventory(), register.azure().scores(), Optional.empty());
    }

    private static String row(String type, String name, String properties) {
        return "{\"id\":\"/subscriptions/" + SUB + "/resourceGroups/rg/providers/" + type + "/" + name
                + "\",\"name\":\"" + name + "\",\"type\":\"" + type.toLowerCase(java.util.Locale.ROOT)
                + "\",\"subscriptionId\":\"" + SUB + "\",\"properties\":{" + properties + "}}";
    }

    private static String score(String subscription, double current, int max) {
        return "{\"id\":\"/subscriptions/" + subscription
                + "/providers/Microsoft.Security/secureScores/ascScore\",\"name\":\"ascScore\","
                + "\"type\":\"microsoft.security/securescores\",\"subscriptionId\":\"" + subscription
                + "\",\"properties\":{\"weight\":1," + "\"score\":{\"current\":" + current + ",\"max\":" + max
                + ",\"percentage\":" + current / max + "}}}";
    }
}
