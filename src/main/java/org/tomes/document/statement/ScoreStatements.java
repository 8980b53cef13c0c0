package org.tomes.document.statement;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckOutcome;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.parameter.Parameter;
import org.tomes.score.AggregateScore;
import org.tomes.score.ScoreSample;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendLine.Gap;
import org.tomes.score.trend.UnscoredPeriod;
import org.tomes.text.Message;

/** Evaluates statements about the Secure Score from the samples in the register. */
final class ScoreStatements {

    /** Length of the longest month. */
    static final int DAYS_OF_A_MONTH = 31;

    private ScoreStatements() {
    }

    /**
     * Requires for each subscription a sample within the required interval, and no longer gap between samples in the
     * past twelve months.
     */
    static StatementEvidence recorded(StatementFacts facts) {
        int limit = facts.value(Parameter.SCORE_RECORDING) * DAYS_OF_A_MONTH;
        return StatementEvidence.ofRegister(facts.register().scores().stream().map(sample -> {
            long age = facts.daysSince(sample.takenAt());
            Optional<Gap> gap = longestGap(sample, facts).filter(longest -> days(longest) > limit);
            return Observation.of(age <= limit && gap.isEmpty() ? CheckOutcome.MET : CheckOutcome.NOT_MET,
                    ref(sample.subscription(), sample.label()), Observation.plainName(sample.label()), gap
                            .map(longest -> Message.of("statement.fact.sampleGap", longest.after(), longest.before(),
                                    days(longest)))
                            .orElseGet(() -> Message.of("statement.fact.sampleOf", age)));
        }).toList());
    }

    /** Returns the longest gap in the past year. Periods in which the subscription had no score are not gaps. */
    private static Optional<Gap> longestGap(ScoreSample sample, StatementFacts facts) {
        ScoreTrend trend = facts.register().trend();
        List<UnscoredPeriod> absences = trend.absences()
                .stream()
                .filter(absence -> absence.label().equals(sample.label()))
                .toList();
        return trend.subscriptions()
                .stream()
                .filter(line -> line.label().equals(sample.label()))
                .flatMap(line -> line.gaps().stream())
                .filter(gap -> gap.before().isAfter(facts.today().minusYears(1)))
                .filter(gap -> absences.stream()
                        .noneMatch(absence -> absence.from().isBefore(gap.before())
                                && absence.until().isAfter(gap.after())))
                .max(Comparator.comparingLong(ScoreStatements::days));
    }

    private static long days(Gap gap) {
        return ChronoUnit.DAYS.between(gap.after(), gap.before());
    }

    /** Requires that all subscriptions together, weighted as in Azure, reach the target set by the company. */
    static StatementEvidence reached(StatementFacts facts) {
        if (facts.register().scoreTarget().isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.noTarget"));
        }
        List<ScoreSample> samples = facts.register().scores();
        AggregateScore together = AggregateScore.of(samples);
        Optional<ScoreSample> oldest = samples.stream().min(Comparator.comparing(ScoreSample::takenAt));
        if (together.fraction().isEmpty() || oldest.isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.noScore"));
        }
        double reached = together.fraction().getAsDouble();
        double target = facts.register().scoreTarget().get().target();
        long age = facts.daysSince(oldest.get().takenAt());
        Observation observation = Observation.of(reached >= target ? CheckOutcome.MET : CheckOutcome.NOT_MET,
                ref("secure-score", "Secure Score"), Observation.plainName("Secure Score"),
                Message.of("statement.fact.score", reached, target));
        return new StatementEvidence(List.of(observation),
                age > StatementFacts.STALE_DAYS
                        ? List.of(Message.of("statement.because.staleScore", age, StatementFacts.STALE_DAYS))
                        : List.of(),
                false);
    }

    private static RecordRef ref(String id, String label) {
        return new RecordRef(RecordType.SCORE, id, label);
    }
}
