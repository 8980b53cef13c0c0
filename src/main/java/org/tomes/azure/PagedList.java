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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.tomes.pull.AzureResponse;

/** Reads lists to their end, page by page, and keeps each page as it was received. */
final class PagedList {

    /** A list of more pages is a fault of the server; Azure's own have hundreds at most. */
    private static final int MAX_PAGES = 2_000;
    private static final int ROWS = 1_000;

    private final URI base;
    private final Transport transport;
    private final Clock clock;
    private long notBefore = System.nanoTime();
    private String graphVersion = RequestCatalogue.RESOURCE_GRAPH_VERSION;

    PagedList(URI base, Transport transport, Clock clock) {
        this.base = base;
        this.transport = transport;
        this.clock = clock;
    }

    /** Asks Resource Graph by another version of its interface. */
    PagedList graphVersion(String version) {
        graphVersion = version;
        return this;
    }

    /** Hears of each page that could be read, also where a later one cannot. */
    interface Pages extends BiConsumer<AzureResponse, ResponsePage> {
    }

    /**
     * @param path below the base address, with its query
     * @throws CallRefused where a page cannot be read
     */
    void get(ResourceCollector collector, String path, Pages pages) throws CallRefused {
        URI first = URI.create(base + path);
        Set<URI> seen = new HashSet<>();
        for (Optional<URI> at = Optional.of(first); at.isPresent();) {
            URI uri = at.get();
            if (!seen.add(uri)) {
                throw CallRefused.failed("pull.pagesInCircle");
            }
            if (seen.size() > MAX_PAGES) {
                throw CallRefused.failed("pull.tooManyPages", String.valueOf(MAX_PAGES));
            }
            ResponsePage page = page(collector, () -> accepting(new HttpRequest(HttpMethod.GET, uri.toString())),
                    name(collector, first, seen.size()), seen.size() > 1, pages);
            at = page.next().isEmpty() ? Optional.empty() : Optional.of(next(uri, page.next().get()));
        }
    }

    /**
     * The first page alone, to see whether it may be read.
     *
     * @throws CallRefused where it cannot
     */
    ResponsePage first(ResourceCollector collector, String path) throws CallRefused {
        URI uri = URI.create(base + path);
        return page(collector, () -> accepting(new HttpRequest(HttpMethod.GET, uri.toString())),
                name(collector, uri, 1), false, (answer, page) -> {
                });
    }

    /** The first page of a table. */
    ResponsePage first(ResourceCollector.Table table, List<String> subscriptions) throws CallRefused {
        return page(table, () -> query(table, subscriptions, Optional.empty()), table.name(), false, (answer, page) -> {
        });
    }

    /** The list goes on at the same host or not at all: an answer never tells where a token is sent. */
    private static URI next(URI current, String link) throws CallRefused {
        try {
            URI next = current.resolve(link);
            if ("https".equalsIgnoreCase(next.getScheme()) && next.getHost() != null
                    && AllowedRequests.sameHost(next, current)) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            throw CallRefused.failed("pull.otherHost");
        }
        throw CallRefused.failed("pull.otherHost");
    }

    /** Asks a table of Resource Graph for these subscriptions. */
    void query(ResourceCollector.Table table, List<String> subscriptions, Pages pages) throws CallRefused {
        Set<String> seen = new HashSet<>();
        Optional<String> token = Optional.empty();
        do {
            Optional<String> at = token;
            int number = seen.size() + 1;
            ResponsePage page = page(table, () -> query(table, subscriptions, at), table.name() + " " + number,
                    number > 1, pages);
            token = page.next();
            if (token.isPresent() && !seen.add(token.get())) {
                throw CallRefused.failed("pull.pagesInCircle");
            }
            if (seen.size() > MAX_PAGES) {
                throw CallRefused.failed("pull.tooManyPages", String.valueOf(MAX_PAGES));
            }
        } while (token.isPresent());
    }

    private HttpRequest query(ResourceCollector.Table table, List<String> subscriptions, Optional<String> token) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        subscriptions.forEach(body.putArray("subscriptions")::add);
        body.put("query", table.query());
        ObjectNode options = body.putObject("options").put("resultFormat", "objectArray").put("$top", ROWS);
        token.ifPresent(text -> options.put("$skipToken", text));
        return accepting(new HttpRequest(HttpMethod.POST,
                base + AllowedRequests.RESOURCE_GRAPH + "?api-version=" + graphVersion))
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(BinaryData.fromString(body.toString()));
    }

    private static HttpRequest accepting(HttpRequest request) {
        return request.setHeader(HttpHeaderName.ACCEPT, "application/json");
    }

    /** @param isLater whether the list is under way, so that it goes before others that have not begun */
    private ResponsePage page(ResourceCollector collector, Supplier<HttpRequest> request, String name, boolean isLater,
            Pages pages) throws CallRefused {
        boolean graph = collector instanceof ResourceCollector.Table;
        if (graph) {
            transport.pause(Duration.ofNanos(leftToWait()));
        }
        ResponsePage page;
        AzureResponse answer;
        try (Transport.Received received = transport.send(request, isLater || collector.leadsOn())) {
            if (graph) {
                heard(RetryAfter.quota(received.headers()));
            }
            if (received.status() != 200) {
                throw ErrorAnswer.of(collector, received.status(), received.body());
            }
            page = graph ? ResponsePage.of(received.body(), "data", "$skipToken")
                    : ResponsePage.of(received.body(), "value", "nextLink");
            answer = AzureResponse.of(name, clock.instant(), received.body());
        }
        transport.memory().keep(answer.keptBytes());
        pages.accept(answer, page);
        return page;
    }

    private static String name(ResourceCollector collector, URI first, int number) {
        return collector.name() + " " + first.getPath() + (number == 1 ? "" : " " + number);
    }

    private synchronized long leftToWait() {
        return Math.max(0, notBefore - System.nanoTime());
    }

    private synchronized void heard(Duration wait) {
        notBefore = Math.max(notBefore, System.nanoTime() + wait.toNanos());
    }
}
