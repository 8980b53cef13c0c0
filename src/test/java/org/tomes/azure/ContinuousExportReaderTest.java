package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tomes.azure.FakePulls.ACTOR;
import static org.tomes.azure.FakePulls.CLOCK;
import static org.tomes.azure.FakePulls.SUB;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.Refused;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService.PulledScores;
import org.tomes.pull.ScoreHistoryRequest;
import org.tomes.pull.TypeOutcome;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.text.Message;

/** Past scores from Log Analytics. */
class ContinuousExportReaderTest {

    private static final String WORKSPACE = "bbbbbbbb-0000-0000-0000-000000000001";
    private static final String QUERY = "/v1/workspaces/" + WORKSPACE + "/query";
    private static final String SCORE_COLUMNS = "\"TimeGenerated\",\"SecureScoresSubscriptionId\",\"CurrentScore\",\"MaxScore\","
            + "\"PercentageScore\",\"Weight\",\"IsSnapshot\"";

    @TempDir
    private Path folder;
    @AutoClose
    private FakePulls pulls;
    private final List<String> queries = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void open() {
        pulls = new FakePulls(folder, CLOCK);
    }

    private void answers(Function<String, String> byQuery) {
        pulls.azure.on(QUERY, exchange -> {
            String query = read(exchange.getRequestBody().readAllBytes()).path("query").asText();
            queries.add(query);
            FakeAzure.send(exchange, 200, byQuery.apply(query));
        });
    }

    private static JsonNode read(byte[] json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    private static String table(String columns, String... rows) {
        StringBuilder heads = new StringBuilder();
        for (String column : columns.split(",")) {
            heads.append(heads.isEmpty() ? "" : ",")
                    .append("{\"name\":")
                    .append(column)
                    .append(",\"type\":\"string\"}");
        }
        return "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":[" + heads + "],\"rows\":["
                + String.join(",", rows) + "]}]}";
    }

    private static String score(String moment, double current) {
        return "[\"" + moment + "\",\"" + SUB + "\"," + current + ",40,0.5,3,true]";
    }

    private PulledScores backfill(int days) {
        return pulls.service()
                .backfill(ACTOR, pulls.connection(), new ScoreHistoryRequest(WORKSPACE,
                        CLOCK.instant().minus(Duration.ofDays(days)), FakePulls.LIMIT), PullProgress.NONE);
    }

    @Test
    void historicalScoresAndControlsAreStoredWithTheirTime() {
        answers(query -> query.startsWith("SecureScores ")
                ? table(SCORE_COLUMNS, score("2026-11-01T03:00:00Z", 10), score("2026-11-08T03:00:00Z", 12.5))
                : table("\"TimeGenerated\",\"SecureScoresSubscriptionId\",\"ControlId\",\"ControlName\",\"CurrentScore\",\"MaxScore\",\"HealthyResources\","
                        + "\"UnhealthyResources\",\"NotApplicableResources\"",
                        "[\"2026-11-08T03:00:00Z\",\"" + SUB + "\",\"/x/secureScoreControls/C1\","
                                + "\"Enable MFA\",0,10,1,2,3]"));

        PulledScores pulled = backfill(30);

        assertThat(pulled.outcomes()).extracting(TypeOutcome::state).containsOnly(TypeOutcome.State.READ);
        assertThat(pulls.register.azure().scores().samples())
                .extracting(ScoreSample::takenAt, ScoreSample::current, ScoreSample::source)
                .containsExactly(tuple(Instant.parse("2026-11-01T03:00:00Z"), 10.0, ScoreSource.LOG_ANALYTICS),
                        tuple(Instant.parse("2026-11-08T03:00:00Z"), 12.5, ScoreSource.LOG_ANALYTICS));
        assertThat(pulls.register.azure().scores().currentControls())
                .extracting(ControlSample::control, ControlSample::unhealthy)
                .containsExactly(tuple("c1", 2));

        assertThat(backfill(30).imports())
                .allMatch(done -> done.samples() + done.controls() == 0 && done.unchanged() > 0);
    }

    @Test
    void longPeriodIsQueriedByMonthWithReadOnlyQueries() {
        answers(query -> table(SCORE_COLUMNS));

        backfill(90);

        assertThat(queries).hasSize(6)
                .allMatch(query -> query.matches(
                        "SecureScore(s|Controls) \\| where TimeGenerated >= datetime\\(\\S+\\) and TimeGenerated < datetime\\(\\S+\\)"));
        List<String> scores = queries.stream().filter(query -> query.startsWith("SecureScores ")).toList();
        for (int i = 1; i < scores.size(); i++) {
            assertThat(scores.get(i)).contains(">= " + scores.get(i - 1).replaceAll(".*< ", ""));
        }
        assertThat(pulls.azure.requests())
                .allMatch(request -> request.startsWith("POST " + QUERY) || request.contains("/oauth2/v2.0/token"));
    }

    @Test
    void splitsPeriodIfTheResponseIsTooLarge() {
        answers(query -> queries.size() == 1 ? "{\"tables\":[],\"error\":{\"code\":\"PartialError\"}}"
                : query.startsWith("SecureScores ")
                        ? table(SCORE_COLUMNS, score("2026-11-0" + queries.size() + "T03:00:00Z", 1))
                        : table(SCORE_COLUMNS));

        assertThat(backfill(20).outcomes()).extracting(TypeOutcome::state).containsOnly(TypeOutcome.State.READ);
        assertThat(queries).hasSize(4);
        assertThat(pulls.register.azure().scores().samples()).hasSize(2);
    }

    @Test
    void reportsTooLargeHistoryAfterLimitedQueries() {
        answers(query -> "{\"tables\":[],\"error\":{\"code\":\"PartialError\"}}");

        assertThatThrownBy(() -> backfill(2)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.AZURE);
            assertThat(((Message) problem.sentence().arguments().getFirst()).key()).isEqualTo("pull.historyTooMuch");
        });
        assertThat(queries).hasSizeLessThan(20);
    }

    @Test
    void workspaceWithoutTablesIsNotOnboarded() {
        pulls.azure.on(QUERY, 400,
                "{\"error\":{\"code\":\"BadArgumentError\",\"innererror\":{\"code\":\"SemanticError\",\"innererror\":"
                        + "{\"code\":\"SEM0100\",\"message\":\"Failed to resolve table expression named 'SecureScores'\"}}}}");

        assertThatThrownBy(() -> backfill(10)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.sentence().arguments().getFirst())
                        .isEqualTo(Message.of("pull.noExport", "SecureScores")));
        assertThat(pulls.register.azure().scores().samples()).isEmpty();
    }

    @Test
    void reportsMissingRoleForRefusedWorkspace() {
        pulls.azure.on(QUERY, 403, "{\"error\":{\"code\":\"InsufficientAccessError\"}}");
        assertThatThrownBy(() -> backfill(10)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.sentence().arguments().getFirst()).isEqualTo(
                        Message.of("pull.rightMissing", "Microsoft.OperationalInsights/workspaces/query/read",
                                "Log Analytics Reader", "InsufficientAccessError")));
        pulls.azure.on(QUERY, 404, "{\"error\":{\"code\":\"PathNotFoundError\"}}");
        assertThatThrownBy(() -> backfill(10)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.sentence().arguments().getFirst())
                        .isEqualTo(Message.of("pull.noWorkspace")));
        assertThatThrownBy(() -> new ScoreHistoryRequest("my-workspace", Instant.EPOCH, Duration.ofSeconds(1)))
                .satisfies(Refused.with("pull.noWorkspaceId"));
    }

    @Test
    void keepsDataReadBeforeAFailure() {
        pulls.azure.on(QUERY, exchange -> {
            String query = read(exchange.getRequestBody().readAllBytes()).path("query").asText();
            if (query.startsWith("SecureScoreControls")) {
                FakeAzure.send(exchange, 200, "{\"tables\":");
            } else {
                FakeAzure.send(exchange, 200, table(SCORE_COLUMNS, score("2026-11-08T03:00:00Z", 1)));
            }
        });

        PulledScores pulled = backfill(10);

        assertThat(pulled.outcomes()).extracting(outcome -> outcome.reason().map(Message::key).orElse(""))
                .containsExactly("", "pull.noJson");
        assertThat(pulls.register.azure().scores().samples()).hasSize(1);
    }
}
