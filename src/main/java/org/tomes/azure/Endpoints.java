package org.tomes.azure;

import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.AzureEnvironment.Endpoint;
import com.azure.core.management.profile.AzureProfile;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tomes.pull.AzureCloud;

/**
 * The endpoints of a cloud. For Microsoft's clouds, Microsoft's library contains them; for a custom cloud, they are
 * derived from its addresses.
 *
 * @param resourceManager Azure Resource Manager, without a trailing slash
 * @param authority sign-in of Microsoft Entra ID, without a trailing slash
 * @param vaults suffix of the host names of key vaults, beginning with the first dot
 * @param logAnalytics endpoint for Log Analytics queries, without a trailing slash
 * @param graph Microsoft Graph, without a trailing slash
 * @param isMicrosoftCloud whether the cloud is one of Microsoft's, whose authority Entra ID validates
 */
record Endpoints(AzureEnvironment environment, URI resourceManager, URI authority, String vaults, URI logAnalytics,
        URI graph, boolean isMicrosoftCloud) {

    /** Endpoint for Log Analytics in this cloud; the library does not contain it. */
    private static final String LOG_ANALYTICS_IN_CHINA = "https://api.loganalytics.azure.cn";
    private static final String NONE = "N/A";

    static Endpoints of(AzureCloud cloud) {
        return switch (cloud) {
            case AzureCloud.Known.PUBLIC -> of(AzureEnvironment.AZURE, true);
            case AzureCloud.Known.US_GOVERNMENT -> of(AzureEnvironment.AZURE_US_GOVERNMENT, true);
            case AzureCloud.Known.CHINA -> of(AzureEnvironment.AZURE_CHINA, true);
            case AzureCloud.Custom custom -> of(environment(custom), false);
        };
    }

    private static Endpoints of(AzureEnvironment environment, boolean isMicrosoftCloud) {
        String logAnalytics = environment.getLogAnalyticsEndpoint();
        return new Endpoints(environment, withoutTrailingSlash(environment.getResourceManagerEndpoint()),
                withoutTrailingSlash(environment.getActiveDirectoryEndpoint()), environment.getKeyVaultDnsSuffix(),
                withoutTrailingSlash(logAnalytics.equals(NONE) ? LOG_ANALYTICS_IN_CHINA : logAnalytics),
                withoutTrailingSlash(environment.getMicrosoftGraphEndpoint()), isMicrosoftCloud);
    }

    /** Contains only addresses of the custom cloud, so that no request can reach the public cloud. */
    private static AzureEnvironment environment(AzureCloud.Custom custom) {
        String resourceManager = custom.resourceManager().toString();
        Map<String, String> endpoints = new HashMap<>();
        endpoints.put(Endpoint.RESOURCE_MANAGER.identifier(), resourceManager);
        endpoints.put(Endpoint.MANAGEMENT.identifier(), resourceManager);
        endpoints.put(Endpoint.ACTIVE_DIRECTORY.identifier(), custom.authority().toString());
        endpoints.put(Endpoint.LOG_ANALYTICS.identifier(), resourceManager);
        int port = custom.resourceManager().getPort();
        endpoints.put(Endpoint.MICROSOFT_GRAPH.identifier(),
                "https://graph." + custom.resourceManager().getHost() + (port < 0 ? "" : ":" + port));
        endpoints.put(Endpoint.KEYVAULT.identifier(), ".vault." + custom.resourceManager().getHost());
        return new AzureEnvironment(endpoints);
    }

    /** Returns the URL of a key vault; in a custom cloud it has the port of the resource manager. */
    URI vault(String name) {
        int port = isMicrosoftCloud ? -1 : resourceManager.getPort();
        return URI.create("https://" + name.toLowerCase(Locale.ROOT) + vaults + (port < 0 ? "" : ":" + port));
    }

    /** Returns the cloud in the form that Microsoft's management clients require. */
    AzureProfile profile() {
        return new AzureProfile(environment);
    }

    private static URI withoutTrailingSlash(String endpoint) {
        return URI.create(endpoint.replaceAll("/+$", ""));
    }
}
