package org.tomes.pull;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The Azure cloud to which to connect, and the identity with which to sign in.
 *
 * @param tenant id or domain of the tenant; if empty, the account's own tenant
 * @param clientId id of the application that signs in; if empty, people sign in with the id of the Azure CLI
 */
public record AzureConnection(AzureCloud cloud, SignInMethod signIn, Optional<String> tenant,
        Optional<String> clientId) {

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,199}");
    private static final Pattern CLIENT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * @throws Problem if an id is invalid, or if application sign-in lacks the client id or the tenant
     */
    public AzureConnection {
        tenant = tenant.map(String::strip).filter(text -> !text.isEmpty());
        clientId = clientId.map(String::strip).filter(text -> !text.isEmpty());
        if (signIn.isApplication() && (tenant.isEmpty() || clientId.isEmpty())) {
            throw new Problem(ProblemKind.USAGE, Message.of("pull.programNamesItself"));
        }
        tenant.filter(text -> !TENANT.matcher(text).matches()).ifPresent(text -> {
            throw new Problem(ProblemKind.USAGE, Message.of("pull.noTenant", text));
        });
        clientId.filter(text -> !CLIENT.matcher(text).matches()).ifPresent(text -> {
            throw new Problem(ProblemKind.USAGE, Message.of("pull.noClientId", text));
        });
    }
}
