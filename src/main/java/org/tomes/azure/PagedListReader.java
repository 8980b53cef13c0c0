package org.tomes.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.tomes.pull.AzureResponse;

/** Reads lists completely, page by page, and stores each page as received. */
final class PagedListReader {

    /**
     * Maximum number of pages. A longer list indicates a faulty server, because Azure's lists have hundreds of pages at
     * most.
     */
    private static final int MAX_PAGES = 2_000;
    private static final int ROWS = 1_000;

    private final URI base;
    private final RequestSender transport;
    private final Clock clock;
    private long notBefore = System.nanoTime();
    private String graphVersion = RequestCatalogue.RESOURCE_GRAPH_VERSION;

    PagedListReader(URI base, RequestSender transport, Clock clock) {
        this.base = base;
        this.transport = transport;
        this.clock = clock;
    }

    /** Sets another API version for Resource Graph. */
    PagedListReader useGraphVersion(String version) {
        graphVersion = version;
        return this;
    }

    /** Receives each page that could be read, even if a later page cannot be read. */
    interface Pages extends BiConsumer<AzureResponse, ResponsePageSummary> {
    }

    /**
     * @param path relative to the base address, with its query
     * @throws CallFailed if a page cannot be read
     */
    void get(DataRequest collector, String path, Pages pages) throws CallFailed {
        Walk walk = new Walk();
        for (Optional<URI> at = Optional.of(URI.create(base + path)); at.isPresent();) {
            URI uri = at.get();
            ResponsePageSummary page = page(collector, walk, uri, () -> new HttpRequest(HttpMethod.GET, uri.toString()),
                    pages);
            at = page.next().isEmpty() ? Optional.empty() : Optional.of(next(uri, page.next().get()));
        }
    }

    /** The pages of one list that have been requested so far. */
    static final class Walk {

        private final Set<URI> visited = new LinkedHashSet<>();

        /** Returns the number of the page, from 1. */
        private int number(URI page) throws CallFailed {
            if (!visited.add(page)) {
                throw CallFailed.failed("pull.pagesInCircle");
            }
            if (visited.size() > MAX_PAGES) {
                throw CallFailed.failed("pull.tooManyPages", String.valueOf(MAX_PAGES));
            }
            return visited.size();
        }

        private URI first() {
            return visited.iterator().next();
        }
    }

    /**
     * Reads one page whose address the caller found; typed clients, for example, follow links to any host.
     *
     * @throws CallFailed if the page cannot be read or is on another host
     */
    ResponsePageSummary page(DataRequest collector, Walk walk, URI uri, Supplier<HttpRequest> request, Pages pages)
            throws CallFailed {
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null
                || !AllowedRequests.isSameHost(uri, base)) {
            throw CallFailed.failed("pull.otherHost");
        }
        int number = walk.number(uri);
        return page(collector, () -> accepting(request.get()), name(collector, walk.first(), number), number > 1,
                pages);
    }

    /**
     * Reads only the first page of a list, to check the permission.
     *
     * @throws CallFailed if the page cannot be read
     */
    ResponsePageSummary first(DataRequest collector, String path) throws CallFailed {
        URI uri = URI.create(base + path);
        return page(collector, () -> accepting(new HttpRequest(HttpMethod.GET, uri.toString())),
                name(collector, uri, 1), false, (answer, page) -> {
                });
    }

    /** Reads the first page of a table. */
    ResponsePageSummary first(DataRequest.Table table, List<String> subscriptions) throws CallFailed {
        return page(table, () -> query(table, subscriptions, Optional.empty()), table.name(), false, (answer, page) -> {
        });
    }

    /**
     * Returns the address of the next page. It must be on the same host, because a response must not determine where a
     * token is sent.
     */
    private static URI next(URI current, String link) throws CallFailed {
        try {
            URI next = current.resolve(link);
            if ("https".equalsIgnoreCase(next.getScheme()) && next.getHost() != null
                    && AllowedRequests.isSameHost(next, current)) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            throw CallFailed.failed("pull.otherHost");
        }
        throw CallFailed.failed("pull.otherHost");
    }

    /** Queries a table of Resource Graph for these subscriptions. */
    void query(DataRequest.Table table, List<String> subscriptions, Pages pages) throws CallFailed {
        Set<String> visitedTokens = new HashSet<>();
        Optional<String> token = Optional.empty();
        do {
            Optional<String> at = token;
            int number = visitedTokens.size() + 1;
            ResponsePageSummary page = page(table, () -> query(table, subscriptions, at), table.name() + " " + number,
                    number > 1, pages);
            token = page.next();
            if (page.truncated() && token.isEmpty()) {
                throw CallFailed.failed("pull.truncated");
            }
            if (token.isPresent() && !visitedTokens.add(token.get())) {
                throw CallFailed.failed("pull.pagesInCircle");
            }
            if (visitedTokens.size() > MAX_PAGES) {
                throw CallFailed.failed("pull.tooManyPages", String.valueOf(MAX_PAGES));
            }
        } while (token.isPresent());
    }

    private HttpRequest query(DataRequest.Table table, List<String> subscriptions, Optional<String> token) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        subscriptions.forEach(body.putArray("subscriptions")::add);
        body.put("query", table.query());
        ObjectNode options = body.putObject("options").put("resultFormat", "objectArray").put("$top", ROWS);
        if (table.includesInherited()) {
            options.put("authorizationScopeFilter", "AtScopeAboveAndBelow");
        }
        token.ifPresent(text -> options.put("$skipToken", text));
        return accepting(new HttpRequest(HttpMethod.POST,
                base + AllowedRequests.RESOURCE_GRAPH + "?api-version=" + graphVersion))
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(BinaryData.fromString(body.toString()));
    }

    private static HttpRequest accepting(HttpRequest request) {
        return request.setHeader(HttpHeaderName.ACCEPT, "application/json");
    }

    /**
     * @param isLater whether this is a page after the first one; it then takes precedence over lists that have not been
     * started
     */
    private ResponsePageSummary page(DataRequest collector, Supplier<HttpRequest> request, String name, boolean isLater,
            Pages pages) throws CallFailed {
        boolean graph = collector instanceof DataRequest.Table;
        if (graph) {
            transport.pause(Duration.ofNanos(remainingWaitNanos()));
        }
        ResponsePageSummary page;
        AzureResponse answer;
        try (RequestSender.Received received = transport.send(request, isLater || collector.hasFollowUpCalls())) {
            if (graph) {
                applyQuota(RetryAfter.quota(received.headers()));
            }
            if (received.status() != 200) {
                throw ErrorResponseMapper.of(collector, received.status(), received.body());
            }
            page = graph ? ResponsePageSummary.of(received.body(), "data", "$skipToken")
                    : ResponsePageSummary.of(received.body(), "value", "nextLink");
            answer = AzureResponse.of(name, clock.instant(), received.body());
        }
        transport.memory().keep(answer.keptBytes());
        pages.accept(answer, page);
        return page;
    }

    private static String name(DataRequest collector, URI first, int number) {
        return collector.name() + " " + first.getPath() + (number == 1 ? "" : " " + number);
    }

    private synchronized long remainingWaitNanos() {
        return Math.max(0, notBefore - System.nanoTime());
    }

    private synchronized void applyQuota(Duration wait) {
        notBefore = Math.max(notBefore, System.nanoTime() + wait.toNanos());
    }
}
