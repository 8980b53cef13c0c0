package org.tomes.azure;

import com.azure.core.http.HttpMethod;
import java.net.URI;
import java.util.Locale;

/**
 * The requests that the program may send to Azure, apart from sign-in: GET to Azure Resource Manager and to key vaults,
 * and POST to the addresses of the two query languages, which change nothing. All others are refused before they are
 * sent, so a token never reaches a host that a response named.
 */
final class AllowedRequests {

    static final String RESOURCE_GRAPH = "/providers/Microsoft.ResourceGraph/resources";

    private final Endpoints cloud;

    AllowedRequests(Endpoints cloud) {
        this.cloud = cloud;
    }

    boolean allow(HttpMethod method, URI uri) {
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
            return false;
        }
        if (method == HttpMethod.GET) {
            return sameHost(uri, cloud.resourceManager()) || isVault(uri);
        }
        return method == HttpMethod.POST
                && (sameHost(uri, cloud.resourceManager()) && RESOURCE_GRAPH.equalsIgnoreCase(below(uri))
                        || sameHost(uri, cloud.logAnalytics())
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

    static boolean sameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && port(one) == port(other);
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? 443 : uri.getPort();
    }
}
