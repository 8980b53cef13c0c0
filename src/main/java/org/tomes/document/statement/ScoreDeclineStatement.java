package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckOutcome;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.parameter.Parameter;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Message;

/** Evaluates whether an annotation of the trend explains each steep fall of the Secure Score. */
public final class ScoreDeclineStatement {

    /** Tolerance for rounding errors, so that a fall of exactly the limit does not exceed it. */
    private static final double NOTHING = 1e-9;

    private ScoreDeclineStatement() {
    }

    /**
     * A fall from the highest value to a lower value at most a month later. Both values cover the same subscriptions,
     * because scores of different subscriptions are not comparable.
     */
    public record Fall(TrendPoint from, TrendPoint to) {

        private double depth() {
            return from.fraction() - to.fraction();
        }

        /** @param points percentage points that a fall must exceed */
        private boolean exceeds(int points) {
            return depth() > points / 100.0 + NOTHING;
        }

        /**
         * Returns the date of the first annotation during the fall, or within the month in which it must be analysed.
         */
        private Optional<LocalDate> noted(List<ScoreAnnotation> notes) {
            return about(notes).map(ScoreAnnotation::day).min(Comparator.naturalOrder());
        }

        /** Returns the annotations during the fall, or within the month in which it must be analysed. */
        public Stream<ScoreAnnotation> about(List<ScoreAnnotation> notes) {
            LocalDate last = to.day().plusDays(ScoreStatements.DAYS_OF_A_MONTH);
            return notes.stream().filter(note -> !note.day().isBefore(from.day()) && !note.day().isAfter(last));
        }

        private boolean isNoted(List<ScoreAnnotation> notes) {
            return noted(notes).isPresent();
        }

        /**
         * States that the cause is annotated; if the annotation is later than the fall, with the date of the
         * annotation.
         */
        private Message explained(List<ScoreAnnotation> notes) {
            return noted(notes).filter(to.day()::isBefore)
                    .map(day -> Message.of("statement.fact.fallExplainedLater", depth() * 100, from.day(), to.day(),
                            day))
                    .orElseGet(() -> describe("statement.fact.fallExplained", this));
        }
    }

    /** @param limit percentage points that the fall exceeds */
    public static Optional<Fall> deepest(List<TrendPoint> points, int limit) {
        return deepest(
                points.size() < 2 ? List.of() : falls(points).stream().filter(fall -> fall.exceeds(limit)).toList());
    }

    static StatementEvidence explained(StatementFacts facts) {
        LocalDate since = facts.today().minusYears(1);
        List<TrendPoint> points = facts.register()
                .trend()
                .aggregate()
                .points()
                .stream()
                .filter(point -> !point.day().isBefore(since))
                .toList();
        if (points.size() < 2) {
            return StatementEvidence.unknown(Message.of("statement.because.noCourse"));
        }
        int limit = facts.value(Parameter.SCORE_DECLINE);
        List<Fall> falls = falls(points);
        List<Fall> steep = falls.stream().filter(fall -> fall.exceeds(limit)).toList();
        List<ScoreAnnotation> notes = facts.register().notes();
        Optional<Fall> worst = deepest(steep.stream().filter(fall -> !fall.isNoted(notes)).toList());
        Message reason = worst.map(fall -> describe("statement.fact.fallUnexplained", fall))
                .or(() -> deepest(steep).map(fall -> fall.explained(notes)))
                .or(() -> deepest(falls).filter(fall -> fall.depth() > NOTHING)
                        .map(fall -> describe("statement.fact.fallSmall", fall)))
                .orElseGet(() -> Message.of("statement.fact.noFall"));
        return StatementEvidence
                .ofRegister(List.of(Observation.of(worst.isPresent() ? CheckOutcome.NOT_MET : CheckOutcome.MET,
                        new RecordRef(RecordType.SCORE, "secure-score", "Secure Score"),
                        Observation.plainName("Secure Score"), reason)));
    }

    /** Returns for each value the fall from the highest value of the preceding month. */
    private static List<Fall> falls(List<TrendPoint> points) {
        List<Fall> falls = new ArrayList<>();
        int first = 0;
        for (int i = 1; i < points.size(); i++) {
            TrendPoint to = points.get(i);
            while (points.get(first).day().isBefore(to.day().minusDays(ScoreStatements.DAYS_OF_A_MONTH))) {
                first++;
            }
            points.subList(first, i)
                    .stream()
                    .filter(from -> from.subscriptions().equals(to.subscriptions()))
                    .max(Comparator.comparingDouble(TrendPoint::fraction))
                    .ifPresent(from -> falls.add(new Fall(from, to)));
        }
        return falls;
    }

    private static Optional<Fall> deepest(List<Fall> falls) {
        return falls.stream().max(Comparator.comparingDouble(Fall::depth));
    }

    private static Message describe(String key, Fall fall) {
        return Message.of(key, fall.depth() * 100, fall.from().day(), fall.to().day());
    }
}
