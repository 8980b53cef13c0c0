package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.azure.FakePulls.ACTOR;
import static org.tomes.azure.FakePulls.CLOCK;
import static org.tomes.azure.FakePulls.LOCKS;
import static org.tomes.azure.FakePulls.OTHER;
import static org.tomes.azure.FakePulls.SUB;
import static org.tomes.azure.FakePulls.reasons;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.resourcemanager.resources.ResourceManager;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.pull.AzureResponse;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService.PulledSnapshot;
import org.tomes.pull.PullSettings;
import org.tomes.text.Message;

/** Microsoft's typed clients within a pull, against an Azure on loopback. */
class ManagementClientsTest {

    private static final String GOOD = "{\"id\":\"/subscriptions/" + SUB + "\",\"subscriptionId\":\"" + SUB
            + "\",\"displayName\":\"Good\",\"state\":\"Enabled\"}";
    private static final String SECOND = "{\"id\":\"/subscriptions/" + OTHER + "\",\"subscriptionId\":\"" + OTHER
            + "\",\"displayName\":\"Second\",\"state\":\"Enabled\"}";

    @TempDir
    private Path folder;
    @AutoClose
    private FakePulls pulls;

    @BeforeEach
    void open() {
        pulls = new FakePulls(folder, CLOCK);
    }

    private static String list(String... entries) {
        return "{\"value\":[" + String.join(",", entries) + "]}";
    }

    private void pages(String second) {
        pulls.azure.on("/subscriptions", exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("page=2");
            FakeAzure.send(
                    exchange, 200, first
                            ? "{\"value\":[" + GOOD + "],\"nextLink\":\"" + pulls.azure.url()
                                    + "/subscriptions?page=2&api-version=2022-12-01\"}"
                            : second);
        });
    }

    private AzureClient live() {
        return new AzureClient(CLOCK, Executors::newVirtualThreadPerTaskExecutor,
                () -> HttpClient.newBuilder().sslContext(pulls.azure.ssl()), Duration.ofMillis(5), AzureClient.CONNECT);
    }

    @Test
    void subscriptionsOfAllPagesAreRead() {
        pages(list(SECOND));

        PulledSnapshot pulled = pulls.pull();

        assertThat(pulls.register.azure().inventory().open(pulled.snapshot()).subscriptions())
                .extracting(subscription -> subscription.displayName())
                .containsExactly("Good", "Second");
        assertThat(pulls.azure.requests()).contains("GET /subscriptions?api-version=2022-12-01")
                .anyMatch(request -> request.startsWith("GET /subscriptions/" + OTHER));
        assertThat(reasons(pulled)).isEmpty();
    }

    /** A typed model drops unknown fields; the evidence must not. */
    @Test
    void evidenceContainsTheBytesSentByAzure() throws IOException {
        String sent = " {\"value\": [" + GOOD.replace("}", ",\"newField\":{\"a\":[1.50]}}") + "], \"count\" : {} }\n";
        pulls.azure.on("/subscriptions", sent);

        AzureResponse kept = live().inventory(pulls.connection(), pulls.request(), PullProgress.NONE)
                .answers()
                .stream()
                .filter(answer -> answer.name().equals("subscriptions /subscriptions"))
                .findFirst()
                .orElseThrow();

        try (InputStream body = kept.open()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"/subscriptions/../../tenants\",\"subscriptionId\":\"../../tenants\"}",
        "{\"id\":\"/subscriptions/a b?c\",\"subscriptionId\":\"a b?c\",\"displayName\":\"odd\"}",
        "{\"id\":\"odd\",\"displayName\":\"without an id\"}", "{\"id\":{\"odd\":1},\"subscriptionId\":[]}", "{}",
        "{\"id\":\"/subscriptions/9\",\"subscriptionId\":\"9\",\"subscriptionPolicies\":\"odd\"}", "null", "42",
        "[\"odd\"]", "{\"id\":\"/subscriptions/9\",\"subscriptionId\":\"9\",\"tags\":[1],\"managedByTenants\":7}"})
    void reportsInvalidSubscriptionAndReadsTheOthers(String odd) {
        pulls.azure.on("/subscriptions", list(GOOD, odd, SECOND));

        PulledSnapshot pulled = pulls.pull();

        assertThat(reasons(pulled)).containsExactly("pull.noSubscription");
        assertThat(pulled.snapshot().notRead()).filteredOn(gap -> gap.reason().key().equals("pull.noSubscription"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.item()).isEqualTo(ResourceType.SUBSCRIPTION.text()));
        assertThat(pulled.snapshot().counts()).containsEntry(ResourceType.SECURE_SCORE, 2);
        assertThat(pulls.azure.requests()).anyMatch(request -> request.contains("/" + OTHER + "/"))
                .noneMatch(request -> request.contains("..") || request.contains("odd"));
    }

    @Test
    void subscriptionMayHaveOnlyItsResourceId() {
        pulls.azure.on("/subscriptions", list("{\"id\":\"/subscriptions/" + SUB + "\"}"));

        assertThat(reasons(pulls.pull())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "{\"value\":{}}", "{\"value\":[" + "{\"id\":"})
    void unreadableLaterPageIsReportedAndTheFirstIsUsed(String second) {
        pages(second);

        PulledSnapshot pulled = pulls.pull();

        assertThat(reasons(pulled)).singleElement().asString().isIn("pull.noJson", "pull.noList");
        assertThat(pulled.snapshot().notRead()).hasSize(1);
        assertThat(pulls.register.azure().inventory().open(pulled.snapshot()).covers(ResourceType.LOCK)).isTrue();
    }

    @Test
    void linkOfTheListIsNotFollowedToAnotherHostNorInACircle() {
        try (FakeAzure foreign = new FakeAzure()) {
            pulls.azure.on("/subscriptions",
                    "{\"value\":[" + GOOD + "],\"nextLink\":\"" + foreign.url() + "/subscriptions\"}");
            assertThat(reasons(pulls.pull())).containsExactly("pull.otherHost");
            assertThat(foreign.requests()).isEmpty();
        }
        pages("{\"value\":[],\"nextLink\":\"" + pulls.azure.url() + "/subscriptions?page=2&api-version=2022-12-01\"}");
        assertThat(reasons(pulls.pull())).containsExactly("pull.pagesInCircle");
    }

    @Test
    void versionOfTheListOfSubscriptionsCanBeChosen() {
        pulls.service()
                .snapshot(ACTOR, pulls.connection(),
                        pulls.request().withVersions(Map.of(ResourceType.SUBSCRIPTION, "2020-01-01")), "",
                        PullProgress.NONE);

        assertThat(pulls.azure.requests()).contains("GET /subscriptions?api-version=2020-01-01")
                .doesNotContain("GET /subscriptions?api-version=2022-12-01");
    }

    @Test
    void apiVersionThatAzureNoLongerOffersIsWarnedOf() {
        pulls.azure.on("/subscriptions/" + SUB + "/providers/Microsoft.Authorization",
                FakeAzure.provider("Microsoft.Authorization", Map.of(ResourceType.LOCK, "2030-01-01")));

        PulledSnapshot pulled = pulls.pull();

        assertThat(pulled.warnings()).containsExactly(
                Message.of("pull.versionRetired", "Microsoft.Authorization/locks", "2020-05-01", "2030-01-01"));
        assertThat(reasons(pulled)).isEmpty();
        assertThat(pulls.azure.requests()).filteredOn(request -> request.matches("GET .*/providers/[A-Za-z.]+\\?.*"))
                .hasSize(RequestCatalogue.managementVersions()
                        .keySet()
                        .stream()
                        .map(type -> type.text().substring(0, type.text().indexOf('/')))
                        .collect(Collectors.toSet())
                        .size())
                .allMatch(request -> request.contains(SUB));
    }

    /** As in Azure Resource Manager itself, which lists few types below others. */
    @Test
    void unlistedTypeHasTheApiVersionsOfItsParentType() {
        ResourceType policies = ResourceType.of("Microsoft.Network/firewallPolicies");
        String path = "/subscriptions/" + SUB + "/providers/Microsoft.Network";
        pulls.azure.on(path, FakeAzure.provider("Microsoft.Network", Map.of(policies, "2024-05-01")));
        assertThat(pulls.pull().warnings()).isEmpty();

        pulls.azure.on(path, FakeAzure.provider("Microsoft.Network", Map.of(policies, "2030-01-01")));
        assertThat(pulls.pull().warnings()).containsExactly(Message.of("pull.versionRetired",
                "Microsoft.Network/firewallPolicies/ruleCollectionGroups", "2024-05-01", "2030-01-01"));
    }

    @Test
    void chosenVersionIsComparedInsteadOfOurOwn() {
        PulledSnapshot pulled = pulls.service()
                .snapshot(ACTOR, pulls.connection(),
                        pulls.request().withVersions(Map.of(ResourceType.LOCK, "2016-09-01")), "", PullProgress.NONE);

        assertThat(pulled.warnings()).containsExactly(
                Message.of("pull.versionRetired", "Microsoft.Authorization/locks", "2016-09-01", "2020-05-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "{\"value\":[]}", "{\"id\":\"/subscriptions/s/providers/p\"}",
        "{\"id\":\"/subscriptions/s/providers/p\",\"resourceTypes\":[null,{},{\"resourceType\":\"locks\"}]}",
        "{\"id\":\"/subscriptions/s/providers/p\",\"resourceTypes\":\"none\"}",
        "{\"id\":\"/subscriptions/s/providers/p\",\"resourceTypes\":[{\"resourceType\":7,\"apiVersions\":{\"a\":1}}]}"})
    void providerThatCannotBeReadIsOneGap(String body) {
        pulls.azure.on("/subscriptions/" + SUB + "/providers/Microsoft.Authorization", body);

        PulledSnapshot pulled = pulls.pull();

        assertThat(reasons(pulled)).containsExactly("pull.versionsUnread");
        assertThat(pulled.warnings()).isEmpty();
        assertThat(pulls.register.azure().inventory().open(pulled.snapshot()).covers(ResourceType.LOCK)).isTrue();
    }

    /** Typed models take many times the bytes of their input. */
    @Test
    void responseThatIsTooLargeForATypedModelIsAGap() {
        String namespace = "Microsoft.Authorization";
        pulls.azure.on("/subscriptions/" + SUB + "/providers/" + namespace,
                FakeAzure.provider(namespace, RequestCatalogue.versions()) + " ".repeat(9 << 20));
        pages("{\"value\":[]}" + " ".repeat(9 << 20));

        assertThat(pulls.pull().outcomes()).flatExtracting(outcome -> outcome.reason().stream().toList())
                .containsExactlyInAnyOrder(Message.of("pull.tooLarge", "8"),
                        Message.of("pull.versionsUnread", namespace, Message.of("pull.tooLarge", "8")));
    }

    @Test
    void accountThatMayReadNoProviderHasOneGap() {
        for (String namespace : new RetiredApiVersions(RequestCatalogue.managementVersions()).namespaces()) {
            pulls.azure.on("/subscriptions/" + SUB + "/providers/" + namespace, 403,
                    "{\"error\":{\"code\":\"AuthorizationFailed\"}}");
        }

        assertThat(pulls.pull().outcomes()).flatExtracting(outcome -> outcome.reason().stream().toList())
                .containsExactly(Message.of("pull.rightMissing", "Microsoft.Resources/subscriptions/providers/read",
                        "Reader", "AuthorizationFailed"));
    }

    @Test
    void writeRequestThroughTheLibraryIsBlocked() {
        ResourceManager azure = ManagementClients
                .clients(Endpoints.of(pulls.connection().cloud()),
                        new JdkHttpClientBuilder(HttpClient.newBuilder().sslContext(pulls.azure.ssl())).build())
                .withSubscription(SUB);

        assertThatThrownBy(() -> azure.providers().register("Microsoft.Sql"))
                .isInstanceOf(ReadOnlyPolicy.NotAllowed.class);
        assertThatThrownBy(() -> azure.resourceGroups().deleteByName("rg"))
                .isInstanceOf(ReadOnlyPolicy.NotAllowed.class);
        assertThatThrownBy(() -> azure.resourceGroups().define("rg").withRegion("westeurope").create())
                .isInstanceOf(ReadOnlyPolicy.NotAllowed.class);
        assertThat(pulls.azure.requests()).isEmpty();
        assertThat(azure.providers().getByName("Microsoft.Sql").resourceTypes()).isNotEmpty();
        assertThat(pulls.azure.requests()).hasSize(1);
    }

    @Test
    void listsTenantsIfTheAccountSeesNoSubscription() {
        pulls.azure.subscriptions();
        pulls.azure.on("/tenants", list("{\"id\":\"/tenants/t1\",\"tenantId\":\"t1\",\"displayName\":\"Contoso\"}",
                "{\"id\":\"/tenants/t2\",\"tenantId\":\"t2\"}", "{\"tenantId\":[7]}", "{\"tenantCategory\":\"Home\"}"));

        assertThatThrownBy(pulls::pull).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.sentence())
                .isEqualTo(Message.of("pull.seesNoSubscriptionHere", "Contoso (t1), t2 (t2)")));

        pulls.azure.on("/tenants", 403, "{}");
        assertThatThrownBy(pulls::pull).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.sentence()).isEqualTo(Message.of("pull.seesNoSubscription")));
    }

    @Test
    void testOfTheConnectionNamesTheTenants() {
        pulls.azure.on("/tenants", list("{\"id\":\"/tenants/t1\",\"tenantId\":\"t1\",\"displayName\":\"Contoso\"}"));
        PullSettings request = new PullSettings(Set.of(), false, FakePulls.LIMIT);

        assertThat(live().test(pulls.connection(), request, PullProgress.NONE).tenants()).singleElement()
                .satisfies(tenant -> assertThat(List.of(tenant.id(), tenant.name())).containsExactly("t1", "Contoso"));
        assertThat(pulls.azure.requests()).contains("GET " + LOCKS + "?api-version=2020-05-01",
                "GET /tenants?api-version=2022-12-01");
    }
}
