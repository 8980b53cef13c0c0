package org.tomes.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Refused;
import org.tomes.score.ScoreService;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Message;

/** The effects of a pull of scores on the register. */
@SlowTest
class PullServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final String SUB = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String OTHER = "aaaaaaaa-0000-0000-0000-000000000002";
    private static final AzureConnection CONNECTION = new AzureConnection(AzureCloud.Known.PUBLIC,
            new SignInMethod.Browser(), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;
    private final AtomicInteger writes = new AtomicInteger();
    @AutoClose
    private Register register;
    private ScoreService scores;

    @BeforeEach
    void open() {
        register = RegisterFixture.empty(folder);
        register.onWritten((before, after) -> writes.incrementAndGet());
        scores = new ScoreService(register.ledger(), register.scores(), register.scoreTargets(), CLOCK);
    }

    private PullService service(PullResult answers) {
        return new PullService(new AnsweringAzure(answers), null, scores, Optional.empty());
    }

    private static AzureResponse page(int number, String... rows) {
        return AzureResponse.of("securityresources/" + number, CLOCK.instant(),
                ("{\"data\":[" + String.join(",", rows) + "]}").getBytes(StandardCharsets.UTF_8));
    }

    private static String score(String subscription, double current) {
        return "{\"id\":\"/subscriptions/" + subscription
                + "/providers/Microsoft.Security/secureScores/ascScore\",\"name\":\"ascScore\","
                + "\"type\":\"microsoft.security/securescores\",\"subscriptionId\":\"" + subscription
                + "\",\"properties\":{\"weight\":1,\"score\":{\"current\":" + current + ",\"max\":40}}}";
    }

    private static TypeOutcome outcome(TypeOutcome.State state) {
        return new TypeOutcome(ResourceType.SUBSCRIPTION, Optional.of(OTHER), state, 0,
                Optional.of(Message.of("pull.notOnboarded")));
    }

    private static PullSettings request() {
        return new PullSettings(Set.of(), false, Duration.ofSeconds(5));
    }

    @Test
    void allPagesOfOnePullAreOneWrite() {
        PullService.PulledScores pulled = service(
                new PullResult(List.of(page(1, score(SUB, 10)), page(2, score(OTHER, 20))),
                        List.of(outcome(TypeOutcome.State.NOT_ONBOARDED))))
                .scores(RegisterFixture.ACTOR, CONNECTION, request(), PullProgress.NONE);

        assertThat(writes).hasValue(1);
        assertThat(pulled.imports()).hasSize(2);
        assertThat(scores.samples()).hasSize(2);
        assertThat(scores.absences()).hasSize(1);
    }

    @Test
    void pullWithoutScoresStoresOnlyAbsences() {
        PullService service = service(
                new PullResult(List.of(page(1)), List.of(outcome(TypeOutcome.State.NOT_ONBOARDED))));

        assertThatThrownBy(() -> service.scores(RegisterFixture.ACTOR, CONNECTION, request(), PullProgress.NONE))
                .satisfies(Refused.with("pull.nothingRead"));
        assertThat(scores.samples()).isEmpty();
        assertThat(scores.absences()).hasSize(1);
        assertThat(writes).hasValue(1);
    }

    @Test
    void cancelledHistoryStoresNoScores() {
        List<Boolean> asked = new ArrayList<>();
        PullProgress cancelledAfterTheFirstPage = new PullProgress() {

            @Override
            public void responsesReceived(int answers, int known, Message what) {
            }

            @Override
            public void showSignInCode(String sentence) {
            }

            @Override
            public boolean cancelled() {
                asked.add(true);
                return asked.size() > 1;
            }
        };
        PullService service = service(new PullResult(List.of(page(1, score(SUB, 10)), page(2, score(OTHER, 20))),
                List.of(TypeOutcome.read(ResourceType.SUBSCRIPTION, Optional.empty(), 2))));

        assertThatThrownBy(() -> service.backfill(RegisterFixture.ACTOR, CONNECTION, null, cancelledAfterTheFirstPage))
                .isInstanceOf(CancellationException.class);
        assertThat(scores.samples()).isEmpty();
        assertThat(writes).hasValue(0);
    }

    /** An Azure that gives the same answer to every request. */
    private record AnsweringAzure(PullResult answers) implements AzureApi {

        @Override
        public PullResult inventory(AzureConnection connection, PullSettings request, PullProgress progress) {
            return answers;
        }

        @Override
        public PullResult pullScoreHistory(AzureConnection connection, ScoreHistoryRequest request,
                PullProgress progress) {
            return answers;
        }

        @Override
        public PullResult scores(AzureConnection connection, PullSettings request, PullProgress progress) {
            return answers;
        }

        @Override
        public PulledCosts costs(AzureConnection connection, CostRequest request, PullProgress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConnectionTestResult test(AzureConnection connection, PullSettings request, PullProgress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String signInHost(AzureCloud cloud) {
            throw new UnsupportedOperationException();
        }
    }
}
