package org.tomes.pull;

import java.net.URI;
import java.util.Locale;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Where one of Azure's clouds is reached.
 *
 * @param resourceManager Azure Resource Manager, without a slash at its end
 * @param authority Microsoft Entra ID's sign-in, without a slash at its end
 * @param vaults how the host names of key vaults end, from the first dot on
 * @param logAnalytics where queries of Log Analytics go, without a slash at its end
 * @param known whether it is one of Microsoft's own, which Entra ID itself vouches for
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
     * Any other cloud that speaks the same interfaces.
     *
     * @throws Problem where one of the two is no https address of a host
     */
    public static AzureCloud at(String resourceManager, String authority) {
        URI arm = https(resourceManager);
        return new AzureCloud(arm, https(authority), ".vault." + arm.getHost(), arm, false);
    }

    /** Where a key vault is reached; in a cloud of one's own by the port of its resource manager. */
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
