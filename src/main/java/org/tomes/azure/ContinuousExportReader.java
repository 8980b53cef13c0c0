package org.tomes.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.pull.AzureResponse;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullResult;
import org.tomes.pull.ScoreHistoryRequest;
import org.tomes.pull.TypeOutcome;
import org.tomes.text.Message;

/**
 * Reads data that the continuous export of Defender for Cloud wrote to a Log Analytics workspace. The data is read
 * month by month; a month that exceeds the result limit of Log Analytics is split in half.
 */
final class ContinuousExportReader {

    private static final Duration AT_ONCE = Duration.ofDays(31);
    private static final Duration MIN_PERIOD = Duration.ofHours(6);
    /** Errors that mean that a table does not exist. This is the case if nothing was ever exported to the table. */
    private static final Pattern NO_TABLE = Pattern.compile("SEM0100|SemanticError");

    private final URI address;
    private final ScoreHistoryRequest request;
    private final RequestSender transport;
    private final PullProgress progress;
    private final Clock clock;
    private final List<AzureResponse> answers = new ArrayList<>();
    private final List<TypeOutcome> outcomes = new ArrayList<>();
    private int answered;
    private int plannedCalls;

    /** @param base address for Log Analytics queries, without a trailing slash */
    ContinuousExportReader(URI base, ScoreHistoryRequest request, RequestSender transport, PullProgress progress,
            Clock clock) {
        this.address = URI.create(base + "/v1/workspaces/" + request.workspace() + "/query");
        this.request = request;
        this.transport = transport;
        this.progress = progress;
        this.clock = clock;
    }

    PullResult read() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        List<Table> tables = List.of(new Table("SecureScores", ResourceType.SECURE_SCORE),
                new Table("SecureScoreControls", ResourceType.SECURE_SCORE_CONTROL));
        plannedCalls = tables.size()
                * (int) Math.ceilDiv(Duration.between(request.from(), now).toSeconds(), AT_ONCE.toSeconds());
        tables.forEach(table -> read(table, now));
        return new PullResult(answers, outcomes);
    }

    private record Table(String name, ResourceType type) {
    }

    /** The result is too large for one response; the period is split in two. */
    private static final class TooMuch extends Exception {

        private static final long serialVersionUID = 1;

        TooMuch() {
            super("more than one answer holds");
        }
    }

    private void read(Table table, Instant until) {
        Faults.contain("history of " + table.name(), () -> {
            months(table, until);
            return true;
        }, reason -> outcomes.add(
                new TypeOutcome(table.type(), Optional.empty(), TypeOutcome.State.FAILED, 0, Optional.of(reason))));
    }

    private void months(Table table, Instant until) {
        DataRequest.Log collector = new DataRequest.Log(table.name());
        int rows = 0;
        try {
            for (Instant from = request.from(); from.isBefore(until); from = from.plus(AT_ONCE)) {
                Instant end = from.plus(AT_ONCE).isBefore(until) ? from.plus(AT_ONCE) : until;
                rows += read(collector, from, end);
            }
            outcomes.add(TypeOutcome.read(table.type(), Optional.empty(), rows));
        } catch (CallFailed e) {
            outcomes.add(new TypeOutcome(table.type(), Optional.empty(), e.state(), rows, Optional.of(e.reason())));
        }
    }

    private int read(DataRequest.Log collector, Instant from, Instant until) throws CallFailed {
        try {
            return ask(collector, from, until);
        } catch (TooMuch e) {
            Duration half = Duration.between(from, until).dividedBy(2);
            if (half.compareTo(MIN_PERIOD) < 0) {
                throw CallFailed.failed("pull.historyTooMuch", from.toString());
            }
            plannedCalls++;
            return read(collector, from, from.plus(half)) + read(collector, from.plus(half), until);
        }
    }

    private int ask(DataRequest.Log collector, Instant from, Instant until) throws CallFailed, TooMuch {
        String body = JsonNodeFactory.instance.objectNode()
                .put("query",
                        collector.name() + " | where TimeGenerated >= datetime(" + from
                                + ") and TimeGenerated < datetime(" + until + ")")
                .put("timespan", from + "/" + until)
                .toString();
        try (RequestSender.Received received = transport.send(() -> new HttpRequest(HttpMethod.POST, address.toString())
                .setHeader(HttpHeaderName.ACCEPT, "application/json")
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(BinaryData.fromString(body)), false)) {
            if (received.status() != 200) {
                throw refused(collector, received);
            }
            return storeRows(collector, from, received.body());
        } catch (CallFailed.TooLarge e) {
            throw new TooMuch();
        }
    }

    private int storeRows(DataRequest.Log collector, Instant from, byte[] body) throws CallFailed, TooMuch {
        LogQuerySummary rows = LogQuerySummary.of(body);
        if (rows.cutOff()) {
            throw new TooMuch();
        }
        if (rows.count() > 0) {
            AzureResponse answer = AzureResponse.of(collector.name() + " " + from, clock.instant(), body);
            transport.memory().keep(answer.keptBytes());
            answers.add(answer);
        }
        answered++;
        progress.responsesReceived(answered, Math.max(plannedCalls, answered),
                Message.of("pull.collector", collector.name()));
        return rows.count();
    }

    private static CallFailed refused(DataRequest.Log collector, RequestSender.Received received) {
        String start = new String(received.body(), 0, Math.min(received.body().length, 20_000), StandardCharsets.UTF_8);
        if (received.status() == 400 && NO_TABLE.matcher(start).find()) {
            return new CallFailed(TypeOutcome.State.NOT_ONBOARDED, Message.of("pull.noExport", collector.name()));
        }
        return received.status() == 404 ? CallFailed.failed("pull.noWorkspace")
                : ErrorResponseMapper.of(collector, received.status(), received.body());
    }
}
