package org.tomes.score.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.score.ScoreFixture;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;

/** Compares the trend with the simplest possible computation, on random samples. */
@SlowTest
class ScoreTrendPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int ROUNDS = 300;

    @Test
    void everyPointFollowsFromTheFormulaAndTheDataOfThatDay() {
        holdsForRandomSamples(ScoreTrendPropertyTest::checkAgainstTheFormula);
    }

    @Test
    void pointsOfASegmentAreNeverFurtherApartThanTheMaximumGap() {
        holdsForRandomSamples(samples -> {
            ScoreTrend trend = trend(samples);
            List<TrendLine> lines = new ArrayList<>(trend.subscriptions());
            lines.add(trend.aggregate());
            for (TrendLine line : lines) {
                for (List<TrendPoint> stretch : line.stretches()) {
                    for (int i = 1; i < stretch.size(); i++) {
                        long days = stretch.get(i).day().toEpochDay() - stretch.get(i - 1).day().toEpochDay();
                        assertThat(days).isBetween(1L, (long) ScoreTrend.MAX_GAP);
                    }
                }
            }
        });
    }

    private interface Property {
        void check(List<ScoreSample> samples);
    }

    private static void holdsForRandomSamples(Property property) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            List<ScoreSample> samples = random(new Random(seed));
            AssertionError broken = run(property, samples);
            if (broken != null) {
                List<ScoreSample> small = shrink(property, samples);
                fail("seed " + seed + ", smallest case " + small, run(property, small));
            }
        }
    }

    private static AssertionError run(Property property, List<ScoreSample> samples) {
        try {
            property.check(samples);
            return null;
        } catch (AssertionError broken) {
            return broken;
        }
    }

    private static List<ScoreSample> shrink(Property property, List<ScoreSample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            List<ScoreSample> fewer = new ArrayList<>(samples);
            fewer.remove(i);
            if (run(property, fewer) != null) {
                return shrink(property, fewer);
            }
        }
        return samples;
    }

    private static List<ScoreSample> random(Random random) {
        List<ScoreSample> samples = new ArrayList<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            double max = random.nextInt(4) * 10;
            samples.add(ScoreFixture.sample("s" + random.nextInt(4), FIRST.plusDays(random.nextInt(90)),
                    random.nextDouble() * max, max, random.nextInt(5)));
        }
        return samples;
    }

    private static ScoreTrend trend(List<ScoreSample> samples) {
        return ScoreTrend.of(samples, ScoreModel.CLASSIC, ZoneOffset.UTC);
    }

    private static void checkAgainstTheFormula(List<ScoreSample> samples) {
        List<TrendPoint> points = trend(samples).aggregate().points();
        int expected = 0;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(90)); day = day.plusDays(1)) {
            LocalDate today = day;
            double above = 0;
            double below = 0;
            for (String subscription : List.of("s0", "s1", "s2", "s3")) {
                ScoreSample last = samples.stream()
                        .filter(sample -> sample.subscription().equals(subscription)
                                && !sample.takenAt().atZone(ZoneOffset.UTC).toLocalDate().isAfter(today))
                        .reduce(null,
                                (kept, each) -> kept == null || !each.takenAt().isBefore(kept.takenAt()) ? each : kept);
                if (last != null && last.max() > 0) {
                    above += last.current() / last.max() * last.weight();
                    below += last.weight();
                }
            }
            if (below > 0 && samples.stream()
                    .anyMatch(sample -> sample.takenAt().atZone(ZoneOffset.UTC).toLocalDate().equals(today))) {
                assertThat(points).hasSizeGreaterThan(expected);
                assertThat(points.get(expected).day()).isEqualTo(day);
                assertThat(points.get(expected++).fraction()).isCloseTo(above / below, within(1e-9));
            }
        }
        assertThat(points).hasSize(expected);
    }
}
