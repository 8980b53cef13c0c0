package org.tomes.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.net.URI;
import reactor.core.publisher.Mono;

/**
 * Refuses every request that Tomes is not permitted to send to Azure. It precedes the policy that adds the token, so
 * that a refused request never contains a token.
 */
final class ReadOnlyPolicy implements HttpPipelinePolicy {

    private final AllowedRequests allowed;

    ReadOnlyPolicy(AllowedRequests allowed) {
        this.allowed = allowed;
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return isAllowed(context.getHttpRequest()) ? next.process() : Mono.error(new NotAllowed());
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        if (!isAllowed(context.getHttpRequest())) {
            throw new NotAllowed();
        }
        return next.processSync();
    }

    private boolean isAllowed(HttpRequest request) {
        return allowed.allow(request.getHttpMethod(), URI.create(request.getUrl().toString()));
    }

    /** A request that Tomes never sends. */
    static final class NotAllowed extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotAllowed() {
            super("request refused before it was sent");
        }
    }
}
