package org.tomes.desktop.azure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.desktop.azure.ConnectionInput.Cloud;
import org.tomes.desktop.azure.ConnectionInput.SignInKind;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.PullSettings;
import org.tomes.pull.SignInMethod;
import org.tomes.text.Message;

/**
 * An immutable copy of the values of a {@link ConnectionInput}, for background threads.
 *
 * @param secret secret as typed; empty to use the one in the keychain
 * @param set name of a subscription group; empty for all subscriptions visible to the account
 * @param versions API versions in the format of the command line
 */
record EnteredConnection(SignInKind signInMethod, Cloud place, String tenant, String clientId, String secret,
        String certificate, String resourceManager, String authority, boolean vaultItems, Optional<String> set,
        String versions) {

    /**
     * @param usableSecret secret as typed, or from the keychain
     * @throws Problem if a value is missing or an address is invalid
     */
    AzureConnection connection(String usableSecret) {
        SignInMethod signIn = switch (signInMethod) {
            case AZURE_CLI -> new SignInMethod.AzureCli();
            case BROWSER -> new SignInMethod.Browser();
            case DEVICE_CODE -> new SignInMethod.DeviceCode();
            case CLIENT_SECRET -> new SignInMethod.ClientSecret(needed(usableSecret, "azure.secretNeeded"));
            case CLIENT_CERTIFICATE ->
                new SignInMethod.ClientCertificate(Path.of(needed(certificate, "azure.certificateNeeded")));
        };
        return new AzureConnection(cloud(), signIn, Optional.of(tenant), Optional.of(clientId));
    }

    private AzureCloud cloud() {
        return switch (place) {
            case PUBLIC -> AzureCloud.Known.PUBLIC;
            case US_GOVERNMENT -> AzureCloud.Known.US_GOVERNMENT;
            case CHINA -> AzureCloud.Known.CHINA;
            case OTHER -> AzureCloud.at(resourceManager, authority);
        };
    }

    /** Returns the cloud; empty if an address is invalid. */
    Optional<AzureCloud> validCloud() {
        try {
            return Optional.of(cloud());
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    /**
     * @param subscriptions subscriptions of the group
     * @throws Problem if a version has an invalid format
     */
    PullSettings request(Set<String> subscriptions) {
        Map<ResourceType, String> chosen = new HashMap<>();
        for (String version : versions.split("[,;\\s]+")) {
            String[] parts = version.split("=", -1);
            if (parts.length == 2 && parts[0].contains("/")) {
                chosen.put(ResourceType.of(parts[0]), parts[1]);
            } else if (!version.isEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("azure.versionForm", version));
            }
        }
        return new PullSettings(subscriptions, vaultItems, PullSettings.TIME_LIMIT, chosen);
    }

    private static String needed(String value, String sentence) {
        if (value.isBlank()) {
            throw new Problem(ProblemKind.USAGE, Message.of(sentence));
        }
        return value.strip();
    }

    /** Returns the account name of the secret in the keychain. */
    String account() {
        return (tenant + "/" + clientId).toLowerCase(Locale.ROOT);
    }

    /** Returns all values except the secret, for the settings of this computer. */
    Map<String, String> remembered() {
        Map<String, String> all = new HashMap<>(Map.of("signIn", signInMethod.name(), "cloud", place.name(), "tenant",
                tenant, "clientId", clientId, "certificate", certificate, "resourceManager", resourceManager,
                "authority", authority, "versions", versions));
        set.ifPresent(name -> all.put("set", name));
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
