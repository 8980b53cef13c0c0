package org.tomes.azure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tomes.inventory.resource.ResourceId;

/** The paths in URLs of requests to Azure. */
final class UrlPath {

    private UrlPath() {
    }

    /** Returns an id as a path. It is spelled as by Azure; only characters that a URL must not contain are escaped. */
    static String of(ResourceId id) {
        StringBuilder path = new StringBuilder();
        for (String segment : id.toString().split("/")) {
            if (!segment.isEmpty()) {
                path.append('/').append(escaped(segment));
            }
        }
        return path.toString();
    }

    static String subscriptionPath(String id) {
        return "/subscriptions/" + escaped(id);
    }

    private static String escaped(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
