package org.tomes.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.AuthenticationRequiredException;
import com.azure.identity.InteractiveBrowserCredential;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.PullProgress;
import org.tomes.pull.SignInMethod;
import org.tomes.register.DatabaseTokens;
import org.tomes.register.ServerAddress;
import org.tomes.register.ServerSignInMethod.Entra;
import org.tomes.text.Message;

/**
 * Tokens for Azure databases. They are sent only to Azure databases: addresses of other servers are refused, and TLS
 * verifies the name of the server.
 */
public final class EntraDatabaseTokens implements DatabaseTokens {

    /** A token that is valid for less than this time is renewed before it is used to open a connection. */
    private static final Duration MIN_VALIDITY = Duration.ofMinutes(5);
    private static final Duration RESPONSE = Duration.ofSeconds(60);

    private final Clock clock;
    private final Supplier<ExecutorService> executors;
    private final Supplier<HttpClient.Builder> clients;
    private final Function<ServerAddress, AzureCloud> clouds;
    private final Map<Account, Session> sessions = new ConcurrentHashMap<>();

    /** The account that signs in, and the cloud. */
    private record Account(Entra signIn, String login, AzureCloud cloud, String scope, Optional<Secret> secret) {
    }

    /**
     * @param executors creates an executor with one thread per task
     */
    public EntraDatabaseTokens(Clock clock, Supplier<ExecutorService> executors) {
        this(clock, executors, HttpClient::newBuilder, EntraDatabaseTokens::cloud);
    }

    /**
     * @param clients creates the builder of each HTTP client; tests use it to make a client trust the certificate of
     * the test
     * @param clouds returns the cloud whose Entra ID issues the tokens
     */
    EntraDatabaseTokens(Clock clock, Supplier<ExecutorService> executors, Supplier<HttpClient.Builder> clients,
            Function<ServerAddress, AzureCloud> clouds) {
        this.clock = clock;
        this.executors = executors;
        this.clients = clients;
        this.clouds = clouds;
    }

    @Override
    public void signIn(ServerAddress address, Optional<Secret> secret) {
        session(address, secret).token(true);
    }

    @Override
    public String token(ServerAddress address, Optional<Secret> secret) {
        return session(address, secret).token(false);
    }

    private Session session(ServerAddress address, Optional<Secret> secret) {
        Account account = new Account((Entra) address.signIn(), address.login(), clouds.apply(address), scope(address),
                secret);
        return sessions.computeIfAbsent(account, key -> new Session(key, address.label()));
    }

    private static AzureCloud cloud(ServerAddress address) {
        return switch (address.cloudSuffix().orElse("")) {
            case "database.usgovcloudapi.net" -> AzureCloud.Known.US_GOVERNMENT;
            case "database.chinacloudapi.cn" -> AzureCloud.Known.CHINA;
            default -> AzureCloud.Known.PUBLIC;
        };
    }

    /** Returns the token scope of Azure's open-source databases, which depends on the cloud. */
    private static String scope(ServerAddress address) {
        return switch (cloud(address)) {
            case AzureCloud.Known.US_GOVERNMENT -> "https://ossrdbms-aad.database.usgovcloudapi.net/.default";
            case AzureCloud.Known.CHINA -> "https://ossrdbms-aad.database.chinacloudapi.cn/.default";
            default -> "https://ossrdbms-aad.database.windows.net/.default";
        };
    }

    /** The credential of one account, with its newest token. */
    private final class Session {

        private final String label;
        private final Endpoints endpoints;
        private final TokenCredential credential;
        private final TokenRequestContext request;
        private AccessToken newest = new AccessToken("", Instant.EPOCH.atOffset(ZoneOffset.UTC));

        Session(Account account, String label) {
            this.label = label;
            endpoints = Endpoints.of(account.cloud());
            request = new TokenRequestContext().addScopes(account.scope());
            ExecutorService executor = executors.get();
            Credentials credentials = new Credentials(connection(account), endpoints,
                    AzureClient.http(clients.get(), executor, AzureClient.CONNECT, RESPONSE, RESPONSE), executor,
                    PullProgress.NONE);
            credential = switch (account.signIn().method()) {
                case BROWSER -> credentials.browserOnDemand(account.login());
                case AZURE_CLI, CLIENT_SECRET -> credentials.make();
            };
        }

        private static AzureConnection connection(Account account) {
            SignInMethod signIn = switch (account.signIn().method()) {
                case BROWSER -> new SignInMethod.Browser();
                case AZURE_CLI -> new SignInMethod.AzureCli();
                case CLIENT_SECRET -> new SignInMethod.ClientSecret(account.secret()
                        .map(Secret::text)
                        .orElseThrow(() -> new Problem(ProblemKind.USAGE,
                                Message.of("storage.server.noApplicationSecret"))));
            };
            return new AzureConnection(account.cloud(), signIn, account.signIn().tenant(), account.signIn().client());
        }

        /**
         * @param asking whether the person may be asked to sign in
         */
        synchronized String token(boolean asking) {
            if (newest.getExpiresAt().toInstant().minus(MIN_VALIDITY).isBefore(clock.instant())) {
                newest = fetch(asking);
            }
            return newest.getToken();
        }

        private AccessToken fetch(boolean asking) {
            try {
                return credential.getTokenSync(request);
            } catch (AuthenticationRequiredException e) {
                if (asking && credential instanceof InteractiveBrowserCredential browser) {
                    return requestTokenInBrowser(browser);
                }
                throw new Problem(ProblemKind.AZURE, Message.of("storage.server.signInEnded", label), e);
            } catch (RuntimeException e) {
                throw SignInFailure.explained(e, endpoints);
            }
        }

        private AccessToken requestTokenInBrowser(InteractiveBrowserCredential browser) {
            try {
                browser.authenticate(request).block();
                return browser.getTokenSync(request);
            } catch (RuntimeException e) {
                throw SignInFailure.explained(e, endpoints);
            }
        }
    }
}
