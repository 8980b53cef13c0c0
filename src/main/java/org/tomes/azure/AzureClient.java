package org.tomes.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.core.management.http.policy.ArmChallengeAuthenticationPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureApi;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.ConnectionTestResult;
import org.tomes.pull.CostRequest;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullResult;
import org.tomes.pull.PullSettings;
import org.tomes.pull.PulledCosts;
import org.tomes.pull.ScoreHistoryRequest;
import org.tomes.text.Message;

/**
 * Access to Azure through Microsoft's libraries for sign-in and authentication. The HTTP pipeline is assembled here,
 * because the library's default pipeline registers missing resource providers, which would be a write operation.
 */
public final class AzureClient implements AzureApi {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    static final Duration CONNECT = Duration.ofSeconds(15);
    /** No timeout in the HTTP client, because it would start a thread for every chunk of a body. */
    private static final Duration WATCHED_BY_TRANSPORT = Duration.ZERO;

    private final Clock clock;
    private final Supplier<ExecutorService> executors;
    private final Supplier<java.net.http.HttpClient.Builder> clients;
    private final Duration firstWait;
    private final Duration connect;

    /**
     * @param executors creates a new executor for each pull, with one thread per task
     */
    public AzureClient(Clock clock, Supplier<ExecutorService> executors) {
        this(clock, executors, java.net.http.HttpClient::newBuilder, FIRST_WAIT, CONNECT);
    }

    /**
     * @param clients creates the builder of each HTTP client; tests use it to make a client trust the certificate of
     * the test
     * @param firstWait pause before the second attempt
     * @param connect timeout for connecting to a host
     */
    AzureClient(Clock clock, Supplier<ExecutorService> executors, Supplier<java.net.http.HttpClient.Builder> clients,
            Duration firstWait, Duration connect) {
        this.clock = clock;
        this.executors = executors;
        this.clients = clients;
        this.firstWait = firstWait;
        this.connect = connect;
    }

    @Override
    public PullResult inventory(AzureConnection connection, PullSettings request, PullProgress progress) {
        return read(connection, request, progress, session -> pull(session, request, progress).inventory());
    }

    @Override
    public PullResult pullScoreHistory(AzureConnection connection, ScoreHistoryRequest request, PullProgress progress) {
        URI base = Endpoints.of(connection.cloud()).logAnalytics();
        return runSignedIn(connection, base + "/.default", request.timeLimit(), progress,
                session -> new ContinuousExportReader(base, request, session.transport(base + "/.default"), progress,
                        clock).read());
    }

    @Override
    public PullResult scores(AzureConnection connection, PullSettings request, PullProgress progress) {
        return read(connection, request, progress, session -> pull(session, request, progress).scores());
    }

    @Override
    public PulledCosts costs(AzureConnection connection, CostRequest request, PullProgress progress) {
        return read(connection, request.scope(), progress, session -> {
            PagedListReader arm = new PagedListReader(session.endpoints().resourceManager(), session.arm(), clock);
            SubscriptionChoice choice = SubscriptionChoice.read(
                    new ManagementClients(session.endpoints(), arm, Optional.empty()), request.scope(),
                    (answer, page) -> progress.responsesReceived(1, 1, Message.of("pull.collector", "subscriptions")));
            return new CostQueries(session.endpoints().resourceManager(), session.arm(), request, progress)
                    .read(choice);
        });
    }

    @Override
    public ConnectionTestResult test(AzureConnection connection, PullSettings request, PullProgress progress) {
        return read(connection, request, progress, session -> new PermissionProbe(session.endpoints(), request,
                progress, session.executor(), session.arm(), session.vaults(), clock).run());
    }

    @Override
    public String signInHost(AzureCloud cloud) {
        return Endpoints.of(cloud).authority().getHost();
    }

    private PullRun pull(Session session, PullSettings request, PullProgress progress) {
        return new PullRun(session.endpoints(), request, progress, session.executor(), session.arm(), session.vaults(),
                session.graph(), clock);
    }

    private <T> T read(AzureConnection connection, PullSettings request, PullProgress progress,
            Function<Session, T> work) {
        request.versions()
                .keySet()
                .stream()
                .filter(type -> !RequestCatalogue.versions().containsKey(type))
                .findFirst()
                .ifPresent(type -> {
                    throw new Problem(ProblemKind.USAGE,
                            Message.of("pull.versionOfUnknown", type.text(),
                                    RequestCatalogue.versions()
                                            .keySet()
                                            .stream()
                                            .map(ResourceType::text)
                                            .collect(Collectors.joining(", "))));
                });
        return runSignedIn(connection, armScope(Endpoints.of(connection.cloud())), request.timeLimit(), progress, work);
    }

    private static String armScope(Endpoints endpoints) {
        return endpoints.resourceManager() + "/.default";
    }

    /** A signed-in session. */
    private record Session(Endpoints endpoints, TokenCredential credential, HttpClient http, ExecutorService executor,
            Duration timeLimit, Duration firstWait, PullProgress progress, ResponseMemoryBudget memory) {

        RequestSender arm() {
            return transport(armScope(endpoints));
        }

        RequestSender vaults() {
            return transport("https://" + endpoints.vaults().substring(1) + "/.default");
        }

        RequestSender graph() {
            return transport(endpoints.graph() + "/.default");
        }

        /**
         * @param scope scope of the tokens
         */
        RequestSender transport(String scope) {
            HttpPipelinePolicy[] policies = {new UserAgentPolicy("Tomes"),
                new ReadOnlyPolicy(new AllowedRequests(endpoints)),
                new ArmChallengeAuthenticationPolicy(credential, scope)};
            return new RequestSender(new HttpPipelineBuilder().policies(policies).httpClient(http).build(), executor,
                    timeLimit, firstWait, progress, memory);
        }
    }

    /**
     * @param scope scope of the first token, requested early so that a refused sign-in is reported before anything else
     */
    private <T> T runSignedIn(AzureConnection connection, String scope, Duration timeLimit, PullProgress progress,
            Function<Session, T> work) {
        Endpoints endpoints = Endpoints.of(connection.cloud());
        ExecutorService executor = executors.get();
        try {
            AzureClassPreloader.begin(executor);
            AtomicBoolean warned = new AtomicBoolean();
            TokenCredential credential = new Credentials(connection, endpoints,
                    new ClockSkewMonitor(http(executor, timeLimit, timeLimit), clock, progress, warned), executor,
                    progress).make();
            Session session = new Session(endpoints, credential,
                    new ClockSkewMonitor(http(executor, timeLimit, WATCHED_BY_TRANSPORT), clock, progress, warned),
                    executor, timeLimit, firstWait, progress, ResponseMemoryBudget.ofProcess());
            CancellableWait.until(
                    executor.submit(() -> credential.getTokenSync(new TokenRequestContext().addScopes(scope))),
                    progress);
            return work.apply(session);
        } catch (Problem | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw SignInFailure.explained(e, endpoints);
        } finally {
            executor.shutdownNow();
        }
    }

    private HttpClient http(ExecutorService executor, Duration response, Duration read) {
        return http(clients.get(), executor, connect, response, read);
    }

    static HttpClient http(java.net.http.HttpClient.Builder client, ExecutorService executor, Duration connect,
            Duration response, Duration read) {
        return new JdkHttpClientBuilder(
                client.executor(executor).followRedirects(java.net.http.HttpClient.Redirect.NEVER))
                .connectionTimeout(connect)
                .responseTimeout(response)
                .readTimeout(read)
                .build();
    }
}
