package org.tomes.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.azure.identity.InteractiveBrowserCredential;
import com.azure.identity.InteractiveBrowserCredentialBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.tomes.files.SmallFileReader;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.PullProgress;
import org.tomes.pull.SignInMethod;
import org.tomes.text.Message;

/**
 * Creates the credential of Azure's library for each sign-in method. Tokens stay in memory and are lost when the
 * program ends.
 */
final class Credentials {

    private final AzureConnection connection;
    private final Endpoints endpoints;
    private final HttpClient http;
    private final ExecutorService executor;
    private final PullProgress progress;

    Credentials(AzureConnection connection, Endpoints endpoints, HttpClient http, ExecutorService executor,
            PullProgress progress) {
        this.connection = connection;
        this.endpoints = endpoints;
        this.http = http;
        this.executor = executor;
        this.progress = progress;
    }

    TokenCredential make() {
        return switch (connection.signIn()) {
            case SignInMethod.AzureCli ignored -> {
                AzureCliCredentialBuilder builder = new AzureCliCredentialBuilder();
                connection.tenant().ifPresent(builder::tenantId);
                yield builder.build();
            }
            case SignInMethod.Browser ignored -> common(new InteractiveBrowserCredentialBuilder()).build();
            case SignInMethod.DeviceCode ignored -> common(new DeviceCodeCredentialBuilder())
                    .challengeConsumer(challenge -> progress.showSignInCode(challenge.getMessage()))
                    .build();
            case SignInMethod.ClientSecret secret ->
                common(new ClientSecretCredentialBuilder()).clientSecret(secret.secret()).build();
            case SignInMethod.ClientCertificate certificate -> certificate(certificate.file());
        };
    }

    /**
     * Returns a credential that opens the browser only when this is requested.
     *
     * @param login name of the person in Entra ID
     */
    InteractiveBrowserCredential browserOnDemand(String login) {
        return common(new InteractiveBrowserCredentialBuilder()).loginHint(login)
                .disableAutomaticAuthentication()
                .build();
    }

    private TokenCredential certificate(Path file) {
        ClientCertificateCredentialBuilder builder = common(new ClientCertificateCredentialBuilder());
        try {
            boolean pem = new String(SmallFileReader.bytes(file), StandardCharsets.ISO_8859_1).contains("-----BEGIN");
            return (pem ? builder.pemCertificate(file.toString()) : builder.pfxCertificate(file.toString())).build();
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("pull.certificateUnreadable", file.toString()), e);
        }
    }

    private <T extends AadCredentialBuilderBase<T>> T common(T builder) {
        builder.httpClient(http).executorService(executor).maxRetry(1).authorityHost(endpoints.authority().toString());
        connection.tenant().ifPresent(builder::tenantId);
        connection.clientId().ifPresent(builder::clientId);
        if (!endpoints.isMicrosoftCloud()) {
            // Otherwise the library would ask Entra ID of the public cloud whether this authority is valid.
            builder.disableInstanceDiscovery();
        }
        return builder;
    }
}
