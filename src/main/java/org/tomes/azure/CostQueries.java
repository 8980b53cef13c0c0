package org.tomes.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.cost.CostExportFile;
import org.tomes.cost.CostKind;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.pull.ConnectionTestResult.Seen;
import org.tomes.pull.CostPage;
import org.tomes.pull.CostRequest;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PulledCosts;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;

/**
 * Queries Cost Management for the daily costs of subscriptions by meter category. Months are queried one after the
 * other, because the quota is small (Microsoft Learn, "Query - Usage" and "Manage costs with automation"). The query is
 * a POST that changes nothing.
 */
final class CostQueries {

    static final ResourceType TYPE = ResourceType.of("Microsoft.CostManagement/query");
    private static final String VERSION = "2023-11-01";
    private static final int MAX_PAGES = 500;
    /** Maximum number of rows. A month has about 31 days with about a hundred meter categories each. */
    private static final int MAX_ROWS = 500_000;

    private final URI base;
    private final RequestSender transport;
    private final CostRequest request;
    private final PullProgress progress;
    private int answered;

    CostQueries(URI base, RequestSender transport, CostRequest request, PullProgress progress) {
        this.base = base;
        this.transport = transport;
        this.request = request;
        this.progress = progress;
    }

    PulledCosts read(SubscriptionChoice choice) {
        List<CostExportFile> bills = new ArrayList<>();
        List<TypeOutcome> outcomes = new ArrayList<>(choice.gaps());
        choice.chosen().forEach(subscription -> outcomes.add(Faults.contain("costs of a subscription", () -> {
            List<CostExportFile> read = new ArrayList<>();
            TypeOutcome outcome = read(subscription, read);
            bills.addAll(read);
            return outcome;
        }, reason -> outcome(subscription, TypeOutcome.State.FAILED, 0, reason))));
        return new PulledCosts(bills, outcomes);
    }

    /**
     * Reads the bills month by month. A month of which a page is missing is left out; the months before it are stored.
     */
    private TypeOutcome read(Seen subscription, List<CostExportFile> bills) {
        int rows = 0;
        try {
            for (YearMonth month : request.months()) {
                List<CostPage> pages = pages(subscription, month);
                int count = pages.stream().mapToInt(page -> page.rows().size()).sum();
                if (count > 0) {
                    bills.add(bill(subscription, month, pages));
                }
                rows += count;
            }
            return TypeOutcome.read(TYPE, Optional.of(subscription.id()), rows);
        } catch (CallFailed e) {
            return outcome(subscription, e.state(), rows, e.reason());
        }
    }

    private static TypeOutcome outcome(Seen subscription, TypeOutcome.State state, int rows, Message reason) {
        return new TypeOutcome(TYPE, Optional.of(subscription.id()), state, rows, Optional.of(reason));
    }

    private static CostExportFile bill(Seen subscription, YearMonth month, List<CostPage> pages) throws CallFailed {
        try {
            byte[] csv = CostPage.csv(pages, subscription.id(), subscription.name());
            String name = "Cost Management " + subscription.name() + " " + month;
            return new CostExportFile(name, name, Optional.of(month), List.of(() -> new ByteArrayInputStream(csv)));
        } catch (IOException e) {
            throw CallFailed.failed("pull.noList");
        }
    }

    private List<CostPage> pages(Seen subscription, YearMonth month) throws CallFailed {
        List<CostPage> pages = new ArrayList<>();
        Set<URI> visited = new HashSet<>();
        int rows = 0;
        URI first = URI.create(
                base + "/subscriptions/" + subscription.id() + AllowedRequests.COST_QUERY + "?api-version=" + VERSION);
        for (Optional<URI> at = Optional.of(first); at.isPresent();) {
            if (!visited.add(at.get())) {
                throw CallFailed.failed("pull.pagesInCircle");
            }
            if (visited.size() > MAX_PAGES) {
                throw CallFailed.failed("pull.tooManyPages", String.valueOf(MAX_PAGES));
            }
            Optional<CostPage> page = page(at.get(), month);
            page.ifPresent(pages::add);
            rows += page.map(answer -> answer.rows().size()).orElse(0);
            if (rows > MAX_ROWS) {
                throw CallFailed.failed("pull.tooManyRows", String.valueOf(MAX_ROWS));
            }
            at = page.flatMap(CostPage::next).isEmpty() ? Optional.empty()
                    : Optional.of(next(at.get(), page.flatMap(CostPage::next).get()));
            progress.responsesReceived(++answered, answered,
                    Message.of("pull.collector", new DataRequest.Costs().name()));
        }
        return pages;
    }

    private static URI next(URI current, String link) throws CallFailed {
        try {
            return current.resolve(link);
        } catch (IllegalArgumentException e) {
            throw CallFailed.failed("pull.otherHost");
        }
    }

    /** Returns a page of costs; empty if Azure responds with 204, because there are no costs. */
    private Optional<CostPage> page(URI address, YearMonth month) throws CallFailed {
        String body = body(month);
        try (RequestSender.Received received = transport.send(() -> new HttpRequest(HttpMethod.POST, address.toString())
                .setHeader(HttpHeaderName.ACCEPT, "application/json")
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(BinaryData.fromString(body)), false)) {
            if (received.status() == 204) {
                return Optional.empty();
            }
            if (received.status() != 200) {
                throw ErrorResponseMapper.of(new DataRequest.Costs(), received.status(), received.body());
            }
            return Optional.of(CostPage.read(new ByteArrayInputStream(received.body())));
        } catch (IOException e) {
            throw CallFailed.failed("pull.noList");
        }
    }

    /** Returns the query; Cost Management accepts at most two groupings. */
    private String body(YearMonth month) {
        LocalDate last = YearMonth.from(request.today()).equals(month) ? request.today() : month.atEndOfMonth();
        ObjectNode body = JsonNodeFactory.instance.objectNode()
                .put("type", request.kind() == CostKind.AMORTIZED ? "AmortizedCost" : "ActualCost")
                .put("timeframe", "Custom");
        body.putObject("timePeriod")
                .put("from", month.atDay(1) + "T00:00:00+00:00")
                .put("to", last + "T23:59:59+00:00");
        ObjectNode dataset = body.putObject("dataset").put("granularity", "Daily");
        dataset.putObject("aggregation").putObject("totalCost").put("name", "Cost").put("function", "Sum");
        List.of("MeterCategory", "MeterSubcategory")
                .forEach(name -> dataset.withArray("grouping").addObject().put("type", "Dimension").put("name", name));
        return body.toString();
    }
}
