package org.tomes.check.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;

/**
 * Determines how the listeners of an application gateway treat requests; from Microsoft's pages "Application Gateway
 * listener configuration", "Application Gateway redirect overview" and "URL path-based redirection". A redirection to
 * another listener of the gateway is not assessed, because that listener is assessed separately.
 */
final class GatewayListeners {

    private static final String HTTP_LISTENERS = "httpListeners";
    /** Property with the listeners of the gateway's proxy for TCP and TLS. */
    private static final String OTHER_LISTENERS = "listeners";
    private static final List<String> PROTOCOLS = List.of("Http", "Https", "Tcp", "Tls");
    private static final String REDIRECTION = "redirectConfiguration";

    private final JsonNodeView gateway;

    /** What happens to a request without encryption. */
    private enum Plain {
        SERVED,
        UNKNOWN,
        REDIRECTED
    }

    /** @param gateway properties of an application gateway */
    GatewayListeners(JsonNodeView gateway) {
        this.gateway = gateway;
    }

    /** Whether the data contains the listeners. Every gateway has at least one, so an empty list proves nothing. */
    boolean areKnown() {
        return gateway.isList(HTTP_LISTENERS) && all().findAny().isPresent();
    }

    /** Returns the properties of listeners to which a TLS policy applies. */
    List<JsonNodeView> encrypted() {
        return all().map(JsonNodeView::properties)
                .filter(listener -> !hasProtocol(listener, "Http") && !hasProtocol(listener, "Tcp"))
                .toList();
    }

    /** Returns the names of HTTP listeners of which a backend answers at least some requests. */
    List<String> served() {
        return names(Plain.SERVED);
    }

    /** Returns the names of HTTP listeners of which the data does not show whether they redirect to HTTPS. */
    List<String> unknown() {
        return names(Plain.UNKNOWN);
    }

    /** Returns the names of listeners that pass on TCP connections unchanged. */
    List<String> tcp() {
        return all().filter(listener -> hasProtocol(listener.properties(), "Tcp")).map(GatewayListeners::name).toList();
    }

    /** Returns the protocol of a listener if Microsoft does not document it, or “–” if a listener has no protocol. */
    Optional<String> undocumentedProtocol() {
        return all().map(listener -> listener.properties().text("protocol").orElse("–"))
                .filter(protocol -> PROTOCOLS.stream().noneMatch(protocol::equalsIgnoreCase))
                .findFirst();
    }

    private List<String> names(Plain treatment) {
        return all().filter(listener -> hasProtocol(listener.properties(), "Http"))
                .map(GatewayListeners::name)
                .filter(name -> treatment(name) == treatment)
                .toList();
    }

    private Stream<JsonNodeView> all() {
        return Stream.concat(gateway.objects(HTTP_LISTENERS).stream(), gateway.objects(OTHER_LISTENERS).stream());
    }

    /**
     * Returns how a listener treats requests. A listener without a rule also receives requests, but what answers them
     * is unknown.
     */
    private Plain treatment(String listener) {
        return worst(gateway.objects("requestRoutingRules")
                .stream()
                .map(JsonNodeView::properties)
                .filter(rule -> referencedName(rule, "httpListener").filter(listener::equalsIgnoreCase).isPresent())
                .flatMap(this::targets)
                .toList());
    }

    /** Returns what the rule does with requests, for each path if the rule distinguishes paths. */
    private Stream<Plain> targets(JsonNodeView rule) {
        Optional<String> map = referencedName(rule, "urlPathMap");
        if (map.isEmpty()) {
            return Stream.of(target(rule, REDIRECTION));
        }
        Optional<JsonNodeView> paths = find("urlPathMaps", map.get()).map(JsonNodeView::properties);
        return paths.isEmpty() ? Stream.of(Plain.UNKNOWN)
                : Stream.concat(Stream.of(target(paths.get(), "defaultRedirectConfiguration")),
                        paths.get().objects("pathRules").stream().map(path -> target(path.properties(), REDIRECTION)));
    }

    private Plain target(JsonNodeView rule, String redirection) {
        Optional<String> name = referencedName(rule, redirection);
        if (name.isEmpty()) {
            return Plain.SERVED;
        }
        Optional<JsonNodeView> configuration = find("redirectConfigurations", name.get()).map(JsonNodeView::properties);
        if (configuration.isEmpty()) {
            return Plain.UNKNOWN;
        }
        Optional<String> listener = referencedName(configuration.get(), "targetListener");
        if (listener.isPresent()) {
            return find(HTTP_LISTENERS, listener.get()).isPresent() ? Plain.REDIRECTED : Plain.UNKNOWN;
        }
        Optional<String> url = configuration.get().text("targetUrl").map(String::strip);
        return url.filter(text -> text.regionMatches(true, 0, "https:", 0, 6)).isPresent() ? Plain.REDIRECTED
                : url.filter(text -> text.regionMatches(true, 0, "http:", 0, 5)).isPresent() ? Plain.SERVED
                        : Plain.UNKNOWN;
    }

    private static Plain worst(List<Plain> all) {
        return all.stream().min(Plain::compareTo).orElse(Plain.UNKNOWN);
    }

    private Optional<JsonNodeView> find(String list, String name) {
        return gateway.objects(list).stream().filter(node -> name(node).equalsIgnoreCase(name)).findFirst();
    }

    private static boolean hasProtocol(JsonNodeView listener, String protocol) {
        return listener.text("protocol").filter(protocol::equalsIgnoreCase).isPresent();
    }

    private static String name(JsonNodeView part) {
        return part.text("name").orElse("?");
    }

    /** Returns the last segment of the id by which one part of the gateway refers to another. */
    private static Optional<String> referencedName(JsonNodeView part, String reference) {
        return part.child(reference).text("id").map(id -> id.substring(id.lastIndexOf('/') + 1));
    }
}
