package org.tomes.azure;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService;
import org.tomes.pull.PullService.PulledSnapshot;
import org.tomes.pull.PullSettings;
import org.tomes.pull.SignInMethod;
import org.tomes.text.Message;

/** Pulls of an Azure on loopback into a register of one test. */
final class FakePulls implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    static final Actor ACTOR = new Actor("", "test", "host");
    static final String SUB = "aaaaaaaa-0000-0000-0000-000000000001";
    static final String OTHER = "aaaaaaaa-0000-0000-0000-000000000002";
    static final String LOCKS = "/subscriptions/" + SUB + "/providers/Microsoft.Authorization/locks";

    /** A busy machine takes long for some hundred requests. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    final FakeAzure azure;
    final OpenRegister register;
    private final Clock clock;

    FakePulls(Path folder, Clock clock) {
        this.azure = new FakeAzure();
        this.clock = clock;
        azure.subscriptions(SUB, OTHER);
        azure.table("securityresources", score(SUB, 23.53, 39), score(OTHER, 5, 10));
        register = MadeRegisters.open(folder, clock);
    }

    PullService service() {
        return service(AzureClient.CONNECT);
    }

    /** @param connect maximum time for a host to accept a connection */
    PullService service(Duration connect) {
        return new PullService(
                new AzureClient(clock, Executors::newVirtualThreadPerTaskExecutor,
                        () -> HttpClient.newBuilder().sslContext(azure.ssl()), Duration.ofMillis(5), connect),
                register.azure().inventory(), register.azure().scores(), Optional.empty());
    }

    AzureConnection connection() {
        return new AzureConnection(AzureCloud.at(azure.url() + "/", azure.url()),
                new SignInMethod.ClientSecret(FakeAzure.SECRET), Optional.of(FakeAzure.TENANT),
                Optional.of(FakeAzure.CLIENT));
    }

    PullSettings request() {
        return new PullSettings(Set.of(), false, LIMIT);
    }

    PulledSnapshot pull() {
        return pull(PullProgress.NONE);
    }

    PulledSnapshot pull(PullProgress progress) {
        return service().snapshot(ACTOR, connection(), request(), "", progress);
    }

    static List<String> reasons(PulledSnapshot pulled) {
        return pulled.outcomes().stream().flatMap(outcome -> outcome.reason().stream()).map(Message::key).toList();
    }

    static String score(String subscription, double current, int max) {
        return "{\"id\":\"/subscriptions/" + subscription
                + "/providers/Microsoft.Security/secureScores/ascScore\",\"name\":\"ascScore\","
                + "\"type\":\"microsoft.security/securescores\",\"subscriptionId\":\"" + subscription
                + "\",\"properties\":{\"weight\":1," + "\"score\":{\"current\":" + current + ",\"max\":" + max + "}}}";
    }

    @Override
    public void close() {
        register.close();
        azure.close();
    }
}
