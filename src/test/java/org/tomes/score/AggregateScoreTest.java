package org.tomes.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregateScoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static ScoreSample sample(String subscription, double current, double max, double weight) {
        return ScoreFixture.sample(subscription, DAY, current, max, weight);
    }

    @Test
    void subscriptionIsWeighted() {
        AggregateScore aggregate = AggregateScore.of(List.of(sample("b", 10, 40, 30), sample("a", 30, 40, 10)));

        assertThat(aggregate.fraction()).hasValueCloseTo(0.375, within(1e-12));
        assertThat(aggregate.subscriptions()).containsExactly("a", "b");
    }

    @Test
    void subscriptionWithoutReachablePointsIsOmittedAndListed() {
        AggregateScore aggregate = AggregateScore.of(List.of(sample("a", 20, 40, 10), sample("b", 0, 0, 90)));

        assertThat(aggregate.fraction()).hasValue(0.5);
        assertThat(aggregate.withoutPoints()).containsExactly("b");
    }

    @Test
    void noValueIsNotZeroPercent() {
        assertThat(AggregateScore.of(List.of()).fraction()).isEmpty();
        assertThat(AggregateScore.of(List.of(sample("a", 0, 0, 1))).fraction()).isEmpty();
        assertThat(AggregateScore.of(List.of(sample("a", 1, 2, 0))).fraction()).isEmpty();
    }
}
