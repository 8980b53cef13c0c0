package org.tomes.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.tomes.LoopbackCertificate;
import org.tomes.inventory.resource.ResourceType;

/**
 * A small Azure on loopback: Entra ID's token address, Azure Resource Manager and Resource Graph, over HTTPS with a
 * certificate created for the test. A test configures the answers.
 */
final class FakeAzure implements AutoCloseable {

    static final String TENANT = "11111111-2222-3333-4444-555555555555";
    static final String CLIENT = "66666666-7777-8888-9999-aaaaaaaaaaaa";
    static final String TOKEN = "token-that-must-stay-secret";
    static final String SECRET = "secret-that-must-stay-secret";

    /** Prefix of ids on a management group; Resource Graph returns these only on request. */
    private static final String ABOVE = "\"id\":\"/providers/Microsoft.Management/managementGroups/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern PROVIDER = Pattern.compile("/subscriptions/[^/]+/providers/[A-Za-z.]+");

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Handler> paths = new ConcurrentHashMap<>();
    private final Map<String, List<Row>> rows = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int rowsAPage = 1;
    private volatile long delayMillis;
    private final List<String> tokensSeen = new CopyOnWriteArrayList<>();

    /** @param type type in lower case, stored because a table of thousands is requested page by page */
    private record Row(String type, String json) {
    }

    /** Answers one request. */
    interface Handler {

        void answer(HttpExchange exchange) throws IOException;
    }

    FakeAzure() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(LoopbackCertificate.CONTEXT));
            server.setExecutor(threads);
            server.createContext("/", this::route);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        on("/" + TENANT + "/oauth2/v2.0/token",
                exchange -> send(exchange, 200,
                        "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"ext_expires_in\":3600,\"access_token\":\""
                                + TOKEN + "\"}"));
        on("/providers/Microsoft.ResourceGraph/resources", this::graph);
    }

    /** Returns a PKCS #12 file with the server's certificate, whose password is {@code changeit}. */
    static byte[] trustStore() {
        return LoopbackCertificate.STORE.clone();
    }

    SSLContext ssl() {
        return LoopbackCertificate.CONTEXT;
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** Sets the number of rows per page of Resource Graph; initially one. */
    void rowsAPage(int rows) {
        rowsAPage = rows;
    }

    /** Sets the duration of every answer except tokens. */
    void delay(long millis) {
        delayMillis = millis;
    }

    /** Returns methods and paths of all requests, in their order. */
    List<String> requests() {
        return requests;
    }

    /** Returns the received authorization headers. */
    List<String> tokensSeen() {
        return tokensSeen;
    }

    /** Sets the answer to this path, with any query. */
    void on(String path, Handler handler) {
        paths.put(path.toLowerCase(java.util.Locale.ROOT), handler);
    }

    void on(String path, String body) {
        on(path, exchange -> send(exchange, 200, body));
    }

    void on(String path, int status, String body) {
        on(path, exchange -> send(exchange, status, body));
    }

    /** Sets the content of a table of Resource Graph. */
    void table(String name, String... table) {
        rows.put(name, Stream.of(table).map(row -> new Row(type(row), row)).toList());
    }

    void subscriptions(String... ids) {
        on("/subscriptions", "{\"value\":[" + java.util.Arrays.stream(ids)
                .map(id -> "{\"id\":\"/subscriptions/" + id + "\",\"subscriptionId\":\"" + id + "\",\"tenantId\":\""
                        + TENANT + "\",\"displayName\":\"Sub " + id + "\",\"state\":\"Enabled\"}")
                .collect(Collectors.joining(",")) + "]}");
    }

    /** A provider as described by Azure, with one API version of each of its types. */
    static String provider(String namespace, Map<ResourceType, String> versions) {
        return "{\"id\":\"/subscriptions/s/providers/" + namespace + "\",\"namespace\":\"" + namespace
                + "\",\"registrationState\":\"Registered\",\"resourceTypes\":["
                + versions.entrySet()
                        .stream()
                        .filter(each -> each.getKey().text().startsWith(namespace + "/"))
                        .map(each -> "{\"resourceType\":\"" + each.getKey().text().substring(namespace.length() + 1)
                                + "\",\"locations\":[],\"apiVersions\":[\"" + each.getValue() + "\"]}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token != null) {
            tokensSeen.add(token);
        }
        if (delayMillis > 0 && !path.endsWith("/token")) {
            try {
                Thread.sleep(delayMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Handler handler = paths.get(path.toLowerCase(java.util.Locale.ROOT));
        if (handler != null) {
            handler.answer(exchange);
        } else if (PROVIDER.matcher(path).matches()) {
            send(exchange, 200, provider(path.substring(path.lastIndexOf('/') + 1), RequestCatalogue.versions()));
        } else {
            send(exchange, 200, "{\"value\":[]}");
        }
    }

    /** One row per page unless a test changes this, so that every table with two rows has to be paged. */
    private void graph(HttpExchange exchange) throws IOException {
        JsonNode query = JSON.readTree(exchange.getRequestBody());
        String table = query.path("query").asText().split(" ")[0];
        String types = query.path("query").asText().toLowerCase(java.util.Locale.ROOT);
        boolean above = query.path("options").path("authorizationScopeFilter").asText().equals("AtScopeAboveAndBelow");
        List<String> wanted = rows.getOrDefault(table, List.of())
                .stream()
                .filter(row -> types.contains("'" + row.type() + "'"))
                .filter(row -> above || !row.json().contains(ABOVE))
                .map(Row::json)
                .toList();
        int at = query.path("options").path("$skipToken").asInt(0);
        int end = Math.min(wanted.size(), at + rowsAPage);
        String next = end < wanted.size() ? ",\"$skipToken\":\"" + end + "\"" : "";
        send(exchange, 200, "{\"totalRecords\":" + wanted.size() + ",\"count\":" + (end - at) + ",\"data\":["
                + String.join(",", wanted.subList(at, end)) + "]" + next + "}");
    }

    private static String type(String row) {
        try {
            return JSON.readTree(row).path("type").asText().toLowerCase(java.util.Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
