package org.tomes.pull;

import java.net.URI;
import java.util.Locale;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The endpoints of one of Azure's clouds.
 *
 * @param resourceManager Azure Resource Manager, without a trailing slash
 * @param authority Microsoft Entra ID's sign-in, without a trailing slash
 * @param vaults the suffix of key vaults' host names, from the first dot on
 * @param logAnalytics endpoint for Log Analytics queries, without a trailing slash
 * @param known whether it is one of Microsoft's own, which Entra ID itself validates
 */
public record AzureCloud(URI resourceManager, URI authority, String vaults, URI logAnalytics, boolean known) {

    public static final AzureCloud PUBLIC = of("https://management.azure.com", "https://login.microsoftonline.com",
            ".vault.azure.net", "https://api.loganalytics.io");
    public static final AzureCloud US_GOVERNMENT = of("https://management.usgovcloudapi.net",
            "https://login.microsoftonline.us", ".vault.usgovcloudapi.net", "https://api.loganalytics.us");
    public static final AzureCloud CHINA = of("https://management.chinacloudapi.cn", "https://login.chinacloudapi.cn",
            ".vault.azure.cn", "https://api.loganalytics.azure.cn");

    private static AzureCloud of(String resourceManager, String authority, String vaults, String logAnalytics) {
        return new AzureCloud(URI.create(resourceManager), URI.create(authority), vaults, URI.create(logAnalytics),
                true);
    }

    /**
     * Returns any other cloud with the same APIs.
     *
     * @throws Problem if one of the two is not an https URL with a host
     */
    public static AzureCloud at(String resourceManager, String authority) {
        URI arm = https(resourceManager);
        return new AzureCloud(arm, https(authority), ".vault." + arm.getHost(), arm, false);
    }

    /** Returns a key vault's URL; in a custom cloud it uses the port of the resource manager. */
    public URI vault(String name) {
        int port = known ? -1 : resourceManager.getPort();
        return URI.create("https://" + name.toLowerCase(Locale.ROOT) + vaults + (port < 0 ? "" : ":" + port));
    }

    private static URI https(String text) {
        try {
            URI uri = URI.create(text.strip().replaceAll("/+$", ""));
            if ("https".equals(uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemKind.USAGE, Message.of("pull.noHttps", text), e);
        }
        throw new Problem(ProblemKind.USAGE, Message.of("pull.noHttps", text));
    }
}
