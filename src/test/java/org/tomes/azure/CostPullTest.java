package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tomes.azure.FakePulls.ACTOR;
import static org.tomes.azure.FakePulls.CLOCK;
import static org.tomes.azure.FakePulls.OTHER;
import static org.tomes.azure.FakePulls.SUB;

import com.azure.core.http.HttpMethod;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.cost.CostImportResult;
import org.tomes.cost.CostKind;
import org.tomes.cost.MonthlyBill;
import org.tomes.problem.Refused;
import org.tomes.pull.CostRequest;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullSettings;
import org.tomes.pull.PulledCosts;
import org.tomes.pull.TypeOutcome;

/** The query of Cost Management, as documented on Microsoft Learn under "Query - Usage". */
class CostPullTest {

    private static final String PATH = "/subscriptions/%s/providers/Microsoft.CostManagement/query";
    private static final String COLUMNS = "\"columns\":[{\"name\":\"Cost\",\"type\":\"Number\"},{\"name\":\"UsageDate\",\"type\":\"Number\"},"
            + "{\"name\":\"MeterCategory\",\"type\":\"String\"},{\"name\":\"MeterSubcategory\",\"type\":\"String\"},{\"name\":\"Currency\",\"type\":\"String\"}]";

    @TempDir
    private Path folder;
    @AutoClose
    private FakePulls pulls;
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        pulls = new FakePulls(folder, CLOCK);
        pulls.azure.subscriptions(SUB);
    }

    private static String answer(String next, String... rows) {
        return "{\"id\":\"x\",\"type\":\"Microsoft.CostManagement/query\",\"properties\":{\"nextLink\":"
                + (next == null ? "null" : "\"" + next + "\"") + "," + COLUMNS + ",\"rows\":[" + String.join(",", rows)
                + "]}}";
    }

    private void on(FakeAzure.Handler handler) {
        pulls.azure.on(PATH.formatted(SUB), exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            handler.answer(exchange);
        });
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        FakeAzure.send(exchange, 200, body);
    }

    private PulledCosts costs(YearMonth... months) {
        return pulls.service()
                .costs(pulls.connection(), new CostRequest(new PullSettings(Set.of(), false, FakePulls.LIMIT),
                        List.of(months), LocalDate.of(2026, 11, 24), CostKind.ACTUAL), PullProgress.NONE);
    }

    private CostImportResult stored(PulledCosts pulled) {
        return pulls.register.azure()
                .costs()
                .importBills(ACTOR, pulled.bills(), Optional.of(CostKind.ACTUAL), () -> false);
    }

    @Test
    void pagesOfAMonthAreOneBillWithTheSumsOfSecurityServices() {
        String second = pulls.azure.url() + PATH.formatted(SUB) + "?api-version=2023-11-01&$skiptoken=2";
        on(exchange -> send(exchange,
                exchange.getRequestURI().getQuery().contains("skiptoken")
                        ? answer(null, "[2.5,20261102,\"Key Vault\",\"Key \\\"Vault\\\", Standard\",\"EUR\"]")
                        : answer(second, "[1.25E-1,20261101,\"Key Vault\",\"Key \\\"Vault\\\", Standard\",\"EUR\"]",
                                "[100,20261101,\"Virtual Machines\",\"D Series\",\"EUR\"]")));

        CostImportResult done = stored(costs(YearMonth.of(2026, 11)));

        assertThat(done.imported()).singleElement().satisfies(month -> {
            assertThat(month.month()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(month.lastDay()).as("the last day that was asked for").isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(month.subscription()).isEqualTo(SUB);
            assertThat(month.subscriptionName()).isEqualTo("Sub " + SUB);
            assertThat(month.security()).singleElement()
                    .satisfies(amount -> assertThat(amount.amount()).isEqualByComparingTo(new BigDecimal("2.625")));
        });
        assertThat(bodies).hasSize(2)
                .allSatisfy(body -> assertThat(body).contains("\"from\":\"2026-11-01T00:00:00+00:00\"",
                        "\"to\":\"2026-11-24T23:59:59+00:00\"", "\"type\":\"ActualCost\"", "MeterCategory"));
        assertThat(stored(costs(YearMonth.of(2026, 11))).unchanged()).isEqualTo(1);
    }

    /** With a missing page, its sums would be wrong without any sign of it. */
    @Test
    void monthWithAMissingPageIsNotStoredAndTheOneBeforeItIs() {
        String second = pulls.azure.url() + PATH.formatted(SUB) + "?api-version=2023-11-01&$skiptoken=2";
        on(exchange -> {
            if (bodies.getLast().contains("2026-11-01")) {
                send(exchange, answer(null, "[1,20261101,\"Key Vault\",\"\",\"EUR\"]"));
            } else if (exchange.getRequestURI().getQuery().contains("skiptoken")) {
                FakeAzure.send(exchange, 403, "{\"error\":{\"code\":\"RBACAccessDenied\"}}");
            } else {
                send(exchange, answer(second, "[1,20261001,\"Key Vault\",\"\",\"EUR\"]"));
            }
        });

        PulledCosts pulled = costs(YearMonth.of(2026, 11), YearMonth.of(2026, 10));

        assertThat(stored(pulled).imported()).extracting(MonthlyBill::month).containsExactly(YearMonth.of(2026, 11));
        assertThat(pulled.outcomes()).filteredOn(outcome -> outcome.state() == TypeOutcome.State.REFUSED)
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason().orElseThrow().arguments())
                        .contains("Microsoft.CostManagement/query/read", "Cost Management Reader"));
    }

    @Test
    void throttledQueryIsRepeatedAfterTheTimeThatCostManagementNames() {
        on(exchange -> {
            if (bodies.size() == 1) {
                exchange.getResponseHeaders().set("x-ms-ratelimit-microsoft.costmanagement-qpu-retry-after", "0");
                FakeAzure.send(exchange, 429, "{\"error\":{\"code\":\"429\"}}");
            } else {
                send(exchange, answer(null, "[1,20261101,\"Key Vault\",\"\",\"EUR\"]"));
            }
        });

        assertThat(costs(YearMonth.of(2026, 11)).bills()).hasSize(1);
        assertThat(bodies).hasSize(2);
    }

    @Test
    void waitBeyondTheTimeLimitIsReportedWithoutWaiting() {
        on(exchange -> {
            exchange.getResponseHeaders().set("x-ms-ratelimit-microsoft.costmanagement-entity-retry-after", "3600");
            FakeAzure.send(exchange, 429, "{\"error\":{\"code\":\"429\"}}");
        });

        assertThatThrownBy(() -> costs(YearMonth.of(2026, 11))).satisfies(Refused.with("pull.nothingRead"));
        assertThat(bodies).hasSize(1);
    }

    @Test
    void monthWithoutCostsIsReadWithoutABill() {
        on(exchange -> FakeAzure.send(exchange, 204, ""));
        PulledCosts pulled = costs(YearMonth.of(2026, 11));
        assertThat(pulled.bills()).isEmpty();
        assertThat(pulled.outcomes()).extracting(TypeOutcome::state).containsExactly(TypeOutcome.State.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"properties\":{\"rows\":[[1]],\"columns\":[]}}",
        "{\"properties\":{\"rows\":", "nonsense"})
    void reportsUnreadableResponse(String body) {
        on(exchange -> send(exchange, body));
        assertThatThrownBy(() -> costs(YearMonth.of(2026, 11))).satisfies(Refused.with("pull.nothingRead"));
    }

    /** Pages that are all different are too many; only those that were read before are a loop. */
    @Test
    void reportsTooManyPagesOfAList() {
        on(exchange -> send(exchange, bodies.getLast().contains("2026-11-01")
                ? answer(null, "[1,20261101,\"Key Vault\",\"\",\"EUR\"]")
                : answer(
                        pulls.azure.url() + PATH.formatted(SUB) + "?api-version=2023-11-01&$skiptoken=" + bodies.size(),
                        "[1,20261001,\"Key Vault\",\"\",\"EUR\"]")));

        PulledCosts pulled = costs(YearMonth.of(2026, 11), YearMonth.of(2026, 10));

        assertThat(pulled.outcomes()).filteredOn(outcome -> outcome.state() != TypeOutcome.State.READ)
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason().orElseThrow().toString()).contains("pull.tooManyPages"));
    }

    @Test
    void linkToAnotherHostIsNotFollowed() {
        on(exchange -> send(exchange,
                answer("https://elsewhere.example/x", "[1,20261101,\"Key Vault\",\"\",\"EUR\"]")));
        assertThatThrownBy(() -> costs(YearMonth.of(2026, 11))).satisfies(Refused.with("pull.nothingRead"));
        assertThat(bodies).hasSize(1);
    }

    /** The only request to Cost Management that the program may send; all others may change something. */
    @ParameterizedTest
    @CsvSource({"POST, /subscriptions/s-1/providers/Microsoft.CostManagement/query, true",
        "PUT, /subscriptions/s-1/providers/Microsoft.CostManagement/query, false",
        "POST, /subscriptions/s-1/providers/Microsoft.CostManagement/exports/e/run, false",
        "POST, /subscriptions/s-1/providers/Microsoft.CostManagement/query/x, false",
        "POST, /subscriptions/s-1/resourceGroups/../providers/Microsoft.CostManagement/query, false",
        "POST, /providers/Microsoft.CostManagement/query, false"})
    void onlyTheQueryOfASubscriptionIsAllowed(String method, String path, boolean allowed) {
        URI uri = URI.create(pulls.azure.url() + path + "?api-version=2023-11-01");
        assertThat(new AllowedRequests(Endpoints.of(pulls.connection().cloud())).allow(HttpMethod.valueOf(method), uri))
                .isEqualTo(allowed);
        assertThat(new DataRequest.Costs().right()).endsWith("/read");
    }

    @Test
    void subscriptionNotChosenIsNotQueried() {
        pulls.azure.subscriptions(SUB, OTHER);
        on(exchange -> send(exchange, answer(null, "[1,20261101,\"Key Vault\",\"\",\"EUR\"]")));
        pulls.service()
                .costs(pulls.connection(),
                        new CostRequest(new PullSettings(Set.of(SUB), false, FakePulls.LIMIT),
                                List.of(YearMonth.of(2026, 11)), LocalDate.of(2026, 11, 24), CostKind.ACTUAL),
                        PullProgress.NONE);
        assertThat(pulls.azure.requests()).noneMatch(request -> request.contains(OTHER));
    }
}
