package org.tomes.pull;

import java.net.URI;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** One of Azure's clouds, of which the Azure libraries know the endpoints, or a custom cloud. */
public sealed interface AzureCloud {

    /** Microsoft's clouds. */
    enum Known implements AzureCloud {
        PUBLIC,
        US_GOVERNMENT,
        CHINA
    }

    /**
     * Another cloud with the same APIs.
     *
     * @param resourceManager address of Azure Resource Manager, without a trailing slash
     * @param authority address for sign-in with Microsoft Entra ID, without a trailing slash
     */
    record Custom(URI resourceManager, URI authority) implements AzureCloud {
    }

    /**
     * Returns a custom cloud.
     *
     * @throws Problem if one of the two addresses is not an https URL with a host
     */
    static AzureCloud at(String resourceManager, String authority) {
        return new Custom(https(resourceManager), https(authority));
    }

    private static URI https(String text) {
        try {
            URI uri = URI.create(text.strip().replaceAll("/+$", ""));
            if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null
                    && uri.getQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemKind.USAGE, Message.of("pull.noHttps", text), e);
        }
        throw new Problem(ProblemKind.USAGE, Message.of("pull.noHttps", text));
    }
}
