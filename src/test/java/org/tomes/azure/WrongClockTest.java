package org.tomes.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.problem.Refused;
import org.tomes.pull.PullProgress;
import org.tomes.pull.PullService.PulledSnapshot;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Differing clocks. Azure's clock determines when a date of its own is reached ({@code RetryAfterTest}, {@code
 * RequestSenderTest}), this computer's clock when data was read, and neither of them how long a token lasts.
 */
class WrongClockTest {

    @TempDir
    private Path folder;

    /**
     * This computer's clock is years off: the snapshot has its time, since no other is known to all answers, and
     * nothing fails.
     */
    @ParameterizedTest
    @ValueSource(ints = {-3_650, 1_500})
    void wrongClockOfThisComputerDoesNotStopAPull(int days) {
        Clock wrong = Clock.offset(FakePulls.CLOCK, Duration.ofDays(days));
        try (FakePulls pulls = new FakePulls(folder, wrong)) {
            PulledSnapshot pulled = pulls.pull();

            assertThat(FakePulls.reasons(pulled)).isEmpty();
            assertThat(pulled.snapshot().capturedAt()).isEqualTo(wrong.instant());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void wrongClockIsReportedOnce(int hours) {
        List<String> told = new CopyOnWriteArrayList<>();
        try (FakePulls pulls = new FakePulls(folder, Clock.offset(Clock.systemUTC(), Duration.ofHours(hours)))) {
            pulls.pull(hearing(told));
        }
        assertThat(told).singleElement().asString().contains("clock").containsPattern("\\d\\d:\\d\\d.*\\d\\d:\\d\\d");
    }

    @Test
    void wrongClockIsReportedDespiteRefusedSignIn() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (FakePulls pulls = new FakePulls(folder, Clock.offset(Clock.systemUTC(), Duration.ofHours(3)))) {
            pulls.azure.on("/" + FakeAzure.TENANT + "/oauth2/v2.0/token", exchange -> FakeAzure.send(exchange, 401,
                    "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS700024\"}"));
            assertThatThrownBy(() -> pulls.pull(hearing(told))).satisfies(Refused.with("pull.signInFailed"));
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void correctClockIsNotReported() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (FakePulls pulls = new FakePulls(folder, Clock.systemUTC())) {
            pulls.pull(hearing(told));
        }
        assertThat(told).isEmpty();
    }

    private static PullProgress hearing(List<String> told) {
        return new PullProgress() {

            @Override
            public void responsesReceived(int answers, int asked, Message what) {
                // not the subject of this test
            }

            @Override
            public void showSignInCode(String sentence) {
                // not the subject of this test
            }

            @Override
            public void clockDiffers(Message sentence) {
                told.add(Texts.in(Language.EN).get(sentence));
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    /**
     * The lifetime of a token is given in seconds; the additional time comes from Entra ID's clock, which may be hours
     * off.
     */
    @ParameterizedTest
    @ValueSource(ints = {-5, 5})
    void tokenLifetimeIsIndependentOfTheEntraClock(int hours) {
        try (FakePulls pulls = new FakePulls(folder, FakePulls.CLOCK)) {
            AtomicInteger tokens = new AtomicInteger();
            long now = System.currentTimeMillis() / 1_000 + hours * 3_600L;
            pulls.azure.on("/" + FakeAzure.TENANT + "/oauth2/v2.0/token", exchange -> {
                FakeAzure.send(exchange, 200,
                        "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"ext_expires_in\":3600,\"not_before\":" + now
                                + ",\"expires_on\":" + (now + 3_600) + ",\"access_token\":\"" + FakeAzure.TOKEN
                                + tokens.incrementAndGet() + "\"}");
            });

            assertThat(FakePulls.reasons(pulls.pull())).isEmpty();
            // One for the sign-in, and one for the pipeline of Azure Resource Manager, regardless of the number of
            // requests.
            assertThat(tokens.get()).isBetween(1, 2);
            assertThat(pulls.azure.tokensSeen().stream().distinct()).hasSize(1);
        }
    }
}
