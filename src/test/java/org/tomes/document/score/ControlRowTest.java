package org.tomes.document.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.score.AggregateScore;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;

class ControlRowTest {

    private static final Instant THEN = Instant.parse("2026-11-20T06:00:00Z");

    /** Half of everything is reached in one subscription of weight 1, a quarter in one of weight 3. */
    private static final List<ScoreSample> SCORES = List.of(score("a", 20, 40, 1), score("b", 10, 40, 3));
    private static final List<ControlSample> CONTROLS = List.of(control("a", "mfa", 5, 10),
            control("a", "ports", 15, 30), control("b", "mfa", 10, 10), control("b", "ports", 0, 30),
            control("gone", "mfa", 0, 10));

    @Test
    void gainsOfAllControlsTogetherLeadFromTheScoreToAHundredPercent() {
        double gains = ControlRow.of(CONTROLS, SCORES, Map.of()).stream().mapToDouble(ControlRow::gain).sum();

        assertThat(AggregateScore.of(SCORES).fraction().getAsDouble() + gains).isCloseTo(1, within(1e-9));
    }

    @Test
    void controlsAreSummedOverSubscriptionsAndSortedByGain() {
        List<ControlRow> controls = ControlRow.of(CONTROLS, SCORES, Map.of());

        assertThat(controls).extracting(ControlRow::control).containsExactly("ports", "mfa");
        assertThat(controls.getLast().current()).isEqualTo(15);
        assertThat(controls.getLast().max()).isEqualTo(20);
        assertThat(controls.getLast().gain()).isCloseTo(5 / 40.0 / 4, within(1e-9));
    }

    @Test
    void subscriptionWithZeroMaximumIsIgnored() {
        List<ScoreSample> more = Stream.concat(SCORES.stream(), Stream.of(score("gone", 0, 0, 5))).toList();

        assertThat(ControlRow.of(CONTROLS, more, Map.of())).isEqualTo(ControlRow.of(CONTROLS, SCORES, Map.of()));
    }

    private static ScoreSample score(String subscription, double current, double max, double weight) {
        return new ScoreSample(subscription, "", ScoreModel.CLASSIC, ScoreSample.DEFAULT_NAME, THEN, current, max,
                weight, ScoreSource.API);
    }

    private static ControlSample control(String subscription, String name, double current, double max) {
        return new ControlSample(subscription, ScoreModel.CLASSIC, name, name, THEN, current, max, 1, 1, 0,
                ScoreSource.API);
    }
}
