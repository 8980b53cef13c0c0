package org.tomes.azure;

import com.azure.core.http.HttpMethod;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lists the requests that the program may send to Azure. Apart from sign-in, these are GET to Azure Resource Manager,
 * to key vaults and to the listed paths of Microsoft Graph, and POST to the endpoints for Resource Graph, Log Analytics
 * and cost queries, which change nothing. All other requests are refused before they are sent. A token therefore never
 * reaches a host that a response named.
 */
final class AllowedRequests {

    static final String RESOURCE_GRAPH = "/providers/Microsoft.ResourceGraph/resources";

    static final String COST_QUERY = "/providers/Microsoft.CostManagement/query";

    private static final Pattern COSTS_OF_SUBSCRIPTION = Pattern.compile(
            "/subscriptions/[0-9A-Za-z][0-9A-Za-z-]{0,99}" + Pattern.quote(COST_QUERY), Pattern.CASE_INSENSITIVE);

    private final Endpoints cloud;

    AllowedRequests(Endpoints cloud) {
        this.cloud = cloud;
    }

    boolean allow(HttpMethod method, URI uri) {
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
            return false;
        }
        if (method == HttpMethod.GET) {
            return isSameHost(uri, cloud.resourceManager()) || isVault(uri)
                    || isSameHost(uri, cloud.graph()) && RequestCatalogue.entraRequests()
                            .stream()
                            .anyMatch(request -> request.path().equals(uri.getPath()));
        }
        return method == HttpMethod.POST && (isSameHost(uri, cloud.resourceManager())
                && (RESOURCE_GRAPH.equalsIgnoreCase(below(uri)) || COSTS_OF_SUBSCRIPTION.matcher(below(uri)).matches())
                || isSameHost(uri, cloud.logAnalytics())
                        && uri.getPath().matches("/v1/workspaces/[0-9a-fA-F-]{36}/query"));
    }

    private String below(URI uri) {
        String base = cloud.resourceManager().getPath();
        return uri.getPath().startsWith(base) ? uri.getPath().substring(base.length()) : uri.getPath();
    }

    private boolean isVault(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(cloud.vaults()) && host.indexOf('.') == host.length() - cloud.vaults().length()
                && port(uri) == port(cloud.vault("any"));
    }

    static boolean isSameHost(URI uri, URI other) {
        return uri.getHost().equalsIgnoreCase(other.getHost()) && port(uri) == port(other);
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? 443 : uri.getPort();
    }
}
