package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tomes.problem.Problem;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.AzurePermission;
import org.tomes.pull.ConnectionTestResult;
import org.tomes.pull.ConnectionTestResult.ProbeResult;
import org.tomes.pull.ConnectionTestResult.Summary;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullSettings;
import org.tomes.pull.SignInMethod;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The connection test with Azure's real libraries against an Azure on loopback. */
class PermissionProbeTest {

    private static final String SUB = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String OTHER = "aaaaaaaa-0000-0000-0000-000000000002";
    private static final String FORBIDDEN = "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"The client does not have authorization\"}}";

    @AutoClose
    private FakeAzure azure;

    @BeforeEach
    void open() {
        azure = new FakeAzure();
        azure.subscriptions(SUB, OTHER);
    }

    private ConnectionTestResult test(PullProgress progress, String... subscriptions) {
        AzureClient live = new AzureClient(Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC),
                Executors::newVirtualThreadPerTaskExecutor, () -> HttpClient.newBuilder().sslContext(azure.ssl()),
                Duration.ofMillis(5), AzureClient.CONNECT);
        return live.test(
                new AzureConnection(AzureCloud.at(azure.url(), azure.url()),
                        new SignInMethod.ClientSecret(FakeAzure.SECRET), Optional.of(FakeAzure.TENANT),
                        Optional.of(FakeAzure.CLIENT)),
                new PullSettings(Set.of(subscriptions), false, Duration.ofSeconds(10)), progress);
    }

    private static Summary summary(ConnectionTestResult test, AzurePermission permission) {
        return test.summaries().stream().filter(each -> each.permission() == permission).findFirst().orElseThrow();
    }

    @Test
    void accountWithAllPermissionsPasses() {
        ConnectionTestResult test = test(PullProgress.NONE);
        assertThat(test.passed()).isTrue();
        assertThat(test.subscriptions()).extracting(ConnectionTestResult.Seen::name)
                .containsExactly("Sub " + SUB, "Sub " + OTHER);
        assertThat(test.unprobed()).contains(AzurePermission.DIAGNOSTIC_SETTINGS, AzurePermission.SECRETS)
                .doesNotContain(AzurePermission.LOCKS);
    }

    @Test
    void reportsMissingRoleWithItsSubscription() {
        azure.on("/subscriptions/" + SUB + "/providers/Microsoft.Security/pricings", 403, FORBIDDEN);
        ConnectionTestResult test = test(PullProgress.NONE);
        Message sentence = summary(test, AzurePermission.DEFENDER_PLANS).sentence();
        assertThat(test.passed()).isFalse();
        assertThat(summary(test, AzurePermission.DEFENDER_PLANS).state()).isEqualTo(TypeOutcome.State.REFUSED);
        assertThat(Texts.in(Language.EN).get(sentence)).contains("1 of 2 queries", "Sub " + SUB, "Security Reader",
                "Microsoft.Security/pricings/read");
        assertThat(Texts.in(Language.DE).get(sentence)).contains("bei einer Abfrage von 2", "Security Reader");
        assertThat(summary(test, AzurePermission.LOCKS).state()).isEqualTo(TypeOutcome.State.READ);
    }

    @Test
    void subscriptionWithoutDefenderIsNotReportedAsMissingRole() {
        azure.on("/subscriptions/" + SUB + "/providers/Microsoft.Security/secureScores", 404,
                "{\"error\":{\"code\":\"NotFound\"}}");
        azure.on("/subscriptions/" + OTHER + "/providers/Microsoft.Security/secureScores", 409,
                "{\"error\":{\"code\":\"NotOnboarded\"}}");
        ConnectionTestResult test = test(PullProgress.NONE);
        assertThat(test.passed()).isTrue();
        assertThat(summary(test, AzurePermission.SECURE_SCORE).state()).isEqualTo(TypeOutcome.State.NOT_ONBOARDED);
    }

    @Test
    void probesResourceSettingsOnceForEachSubscription() {
        String vault = "/subscriptions/" + SUB + "/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/";
        azure.table("resources",
                "{\"id\":\"" + vault + "kv-1\",\"name\":\"kv-1\",\"type\":\"microsoft.keyvault/vaults\"}",
                "{\"id\":\"" + vault + "kv-2\",\"name\":\"kv-2\",\"type\":\"microsoft.keyvault/vaults\"}");
        azure.on(vault + "kv-1/providers/Microsoft.Insights/diagnosticSettings", 403, FORBIDDEN);
        Summary summary = summary(test(PullProgress.NONE), AzurePermission.DIAGNOSTIC_SETTINGS);
        assertThat(summary.results()).hasSize(1);
        assertThat(Texts.in(Language.EN).get(summary.sentence())).contains("kv-1",
                "Microsoft.Insights/diagnosticSettings/read");
        assertThat(summary(test(PullProgress.NONE), AzurePermission.SETTINGS).results()).extracting(ProbeResult::right)
                .contains("Microsoft.EventGrid/eventSubscriptions/read");
    }

    @Test
    void reportsRequestedSubscriptionThatIsNotVisible() {
        ConnectionTestResult test = test(PullProgress.NONE, SUB, "bbbbbbbb-0000-0000-0000-000000000009");
        assertThat(test.subscriptions()).hasSize(1);
        assertThat(Texts.in(Language.EN).get(summary(test, AzurePermission.RESOURCES).sentence())).contains("bbbbbbbb",
                "Reader");
    }

    @Test
    void sendsOnlyReadRequestsAndEachOnce() {
        test(PullProgress.NONE);
        assertThat(azure.requests())
                .allMatch(request -> request.startsWith("GET /subscriptions") || request.startsWith("GET /tenants?")
                        || request.startsWith("POST /providers/Microsoft.ResourceGraph/resources?")
                        || request.startsWith("POST /" + FakeAzure.TENANT + "/oauth2/v2.0/token"));
        assertThat(azure.requests()).filteredOn(request -> request.startsWith("GET")).doesNotHaveDuplicates();
    }

    @Test
    void reportsAccountWithoutSubscriptionsAndCancelledTest() {
        azure.subscriptions();
        assertThatThrownBy(() -> test(PullProgress.NONE)).isInstanceOf(Problem.class).hasMessageContaining("Reader");
        azure.subscriptions(SUB);
        assertThatThrownBy(() -> test(new PullProgress() {
            @Override
            public void responsesReceived(int answers, int asked, Message what) {
            }

            @Override
            public void showSignInCode(String sentence) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        })).isInstanceOf(CancellationException.class);
    }
}
