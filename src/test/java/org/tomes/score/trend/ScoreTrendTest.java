package org.tomes.score.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tomes.score.ScoreFixture.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;

class ScoreTrendTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static ScoreTrend trend(ScoreSample... samples) {
        return ScoreTrend.of(List.of(samples), ScoreModel.CLASSIC, ZoneOffset.UTC);
    }

    @Test
    void lineIsInterruptedIfDataIsMissingForMoreThanTwoWeeks() {
        TrendLine line = trend(sample("a", DAY, 1, 4, 1), sample("a", DAY.plusDays(14), 2, 4, 1),
                sample("a", DAY.plusDays(29), 3, 4, 1)).aggregate();

        assertThat(line.stretches()).extracting(List::size).containsExactly(2, 1);
        assertThat(line.gaps()).containsExactly(new TrendLine.Gap(DAY.plusDays(14), DAY.plusDays(29)));
    }

    @Test
    void aggregateUsesTheLatestKnownSampleOfEachSubscription() {
        ScoreTrend trend = trend(sample("a", DAY, 1, 4, 1), sample("b", DAY.plusDays(3), 4, 4, 1),
                sample("a", DAY.plusDays(5), 2, 4, 1));

        assertThat(trend.aggregate().points()).extracting(TrendPoint::fraction).containsExactly(0.25, 0.625, 0.75);
        assertThat(trend.aggregate().changesOfScope()).extracting(TrendPoint::day).containsExactly(DAY.plusDays(3));
        assertThat(trend.subscriptions()).extracting(line -> line.points().size()).containsExactly(2, 1);
    }

    @Test
    void subscriptionWithZeroMaximumLeavesTheAggregate() {
        ScoreTrend trend = trend(sample("a", DAY, 1, 4, 1), sample("a", DAY.plusDays(1), 0, 0, 1),
                sample("a", DAY.plusDays(2), 2, 4, 1));

        assertThat(trend.aggregate().stretches()).extracting(List::size).containsExactly(1, 1);
    }

    @Test
    void lastValueOfADayIsItsValueInTheTimeZoneOfTheUser() {
        ScoreSample evening = at("2026-06-01T21:00:00Z", 1);
        ScoreSample night = at("2026-06-01T23:00:00Z", 2);

        assertThat(ScoreTrend.of(List.of(night, evening), ScoreModel.CLASSIC, ZoneOffset.UTC).aggregate().points())
                .extracting(TrendPoint::fraction)
                .containsExactly(0.5);
        assertThat(ScoreTrend.of(List.of(night, evening), ScoreModel.CLASSIC, ZoneId.of("Europe/Berlin"))
                .aggregate()
                .points()).extracting(TrendPoint::fraction).containsExactly(0.25, 0.5);
    }

    private static ScoreSample at(String moment, double current) {
        return new ScoreSample("a", "", ScoreModel.CLASSIC, ScoreSample.DEFAULT_NAME, Instant.parse(moment), current, 4,
                1, ScoreSource.API);
    }

    @Test
    void modelsHaveSeparateLines() {
        ScoreSample other = new ScoreSample("a", "", ScoreModel.RISK_BASED, ScoreSample.DEFAULT_NAME,
                DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), 4, 4, 1, ScoreSource.CSV);

        assertThat(trend(sample("a", DAY, 1, 4, 1), other).aggregate().points()).extracting(TrendPoint::fraction)
                .containsExactly(0.25);
    }

    @Test
    void changeIsComparedWithTheDataOfThatTime() {
        ScoreTrend trend = trend(sample("a", DAY, 1, 4, 1), sample("a", DAY.plusDays(8), 1, 4, 1),
                sample("a", DAY.plusDays(16), 1, 4, 1), sample("a", DAY.plusDays(40), 3, 4, 1));

        assertThat(trend.change(30)).get().satisfies(change -> {
            assertThat(change.then().day()).isEqualTo(DAY.plusDays(8));
            assertThat(change.difference()).isCloseTo(0.5, within(1e-12));
            assertThat(change.coversSameSubscriptions()).isTrue();
        });
        assertThat(trend.change(90)).isEmpty();
    }

    @Test
    void changeSinceADateWithinAGapIsUnknown() {
        assertThat(trend(sample("a", DAY, 1, 4, 1), sample("a", DAY.plusDays(60), 3, 4, 1)).change(30)).isEmpty();
    }

    @Test
    void changeStatesIfDifferentSubscriptionsAreCompared() {
        ScoreTrend trend = trend(sample("a", DAY, 1, 4, 1), sample("a", DAY.plusDays(30), 1, 4, 1),
                sample("b", DAY.plusDays(30), 4, 4, 1));

        assertThat(trend.change(30)).get().extracting(TrendChange::coversSameSubscriptions).isEqualTo(false);
    }

    @Test
    void rangeEndsToday() {
        ScoreTrend trend = trend(sample("a", DAY, 1, 4, 1), sample("a", DAY.plusDays(10), 2, 4, 1));

        assertThat(trend.within(TrendRange.DAYS_30, DAY.plusDays(30)).aggregate().points()).hasSize(2);
        assertThat(trend.within(TrendRange.DAYS_30, DAY.plusDays(31)).aggregate().points()).hasSize(1);
        assertThat(trend.within(TrendRange.DAYS_30, DAY.plusDays(60)).isEmpty()).isTrue();
        assertThat(trend.within(TrendRange.ALL, DAY.plusYears(5)).aggregate().points()).hasSize(2);
    }

    @Test
    void subscriptionWithoutAScoreEndsItsLineAndIsNotCountedUntilItHasOne() {
        ScoreSample first = new ScoreSample("a", "A", ScoreModel.CLASSIC, "ascScore",
                Instant.parse("2026-11-01T08:00:00Z"), 1, 4, 1, ScoreSource.API);
        ScoreSample other = new ScoreSample("b", "B", ScoreModel.CLASSIC, "ascScore",
                Instant.parse("2026-11-01T08:00:00Z"), 3, 4, 1, ScoreSource.API);
        ScoreSample again = new ScoreSample("a", "A", ScoreModel.CLASSIC, "ascScore",
                Instant.parse("2026-11-05T08:00:00Z"), 2, 4, 1, ScoreSource.API);
        List<ScoreAbsence> absences = Stream.of("2026-11-02T08:00:00Z", "2026-11-03T08:00:00Z")
                .map(at -> new ScoreAbsence("a", "A", ScoreModel.CLASSIC, Instant.parse(at),
                        ScoreSource.RESOURCE_GRAPH))
                .toList();

        ScoreTrend trend = ScoreTrend.of(List.of(first, other, again), absences, ScoreModel.CLASSIC, ZoneOffset.UTC);

        assertThat(trend.aggregate().points()).extracting(TrendPoint::fraction).containsExactly(0.5, 0.75, 0.75, 0.625);
        assertThat(trend.subscriptions()).filteredOn(line -> line.label().equals("A"))
                .singleElement()
                .satisfies(line -> assertThat(line.stretches()).hasSize(2));
        assertThat(trend.absences()).containsExactly(new UnscoredPeriod("A", LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 3), Optional.of(LocalDate.of(2026, 11, 5))));
        assertThat(trend.aggregate().points()).noneMatch(point -> point.fraction() == 0);
    }
}
