package org.tomes.check.backup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.inventory.view.BackupPolicy.Retention;
import org.tomes.inventory.view.BackupPolicy.Rhythm;
import org.tomes.parameter.Parameter;

/**
 * Numbers of recovery points that a backup policy retains, by interval: 0 if none are retained, empty if the number is
 * unknown.
 */
record RetainedPoints(OptionalInt daily, OptionalInt weekly, OptionalInt monthly) {

    private static final int DAYS_OF_A_MONTH = 30;

    static RetainedPoints of(List<Retention> retentions) {
        return new RetainedPoints(points(retentions, Rhythm.DAILY, 1), points(retentions, Rhythm.WEEKLY, 7),
                points(retentions, Rhythm.MONTHLY, DAYS_OF_A_MONTH));
    }

    /** Returns the numbers of recovery points that the company requires. */
    static RetainedPoints required(CheckContext context) {
        return new RetainedPoints(OptionalInt.of(context.value(Parameter.BACKUP_DAILY)),
                OptionalInt.of(context.value(Parameter.BACKUP_WEEKLY)),
                OptionalInt.of(context.value(Parameter.BACKUP_MONTHLY)));
    }

    private static OptionalInt points(List<Retention> retentions, Rhythm rhythm, int daysBetween) {
        List<Retention> ofRhythm = retentions.stream().filter(retention -> retention.rhythm() == rhythm).toList();
        if (ofRhythm.isEmpty()) {
            boolean perhaps = retentions.stream().anyMatch(retention -> retention.rhythm() == Rhythm.UNKNOWN);
            return perhaps ? OptionalInt.empty() : OptionalInt.of(0);
        }
        List<Integer> counts = ofRhythm.stream()
                .flatMap(retention -> points(retention, rhythm, daysBetween).stream())
                .toList();
        return counts.stream().mapToInt(Integer::intValue).max();
    }

    /**
     * Converts a retention period to a number of recovery points. For monthly recovery points, a year counts as twelve
     * months, not as 365 days.
     */
    private static Optional<Integer> points(Retention retention, Rhythm rhythm, int daysBetween) {
        return retention.count()
                .filter(count -> count >= 0 && count < 100_000)
                .flatMap(count -> retention.unit().flatMap(unit -> switch (unit.toLowerCase(Locale.ROOT)) {
                    case "days" -> Optional.of(count / daysBetween);
                    case "weeks" -> Optional.of(count * 7 / daysBetween);
                    case "months" ->
                        Optional.of(rhythm == Rhythm.MONTHLY ? count : count * DAYS_OF_A_MONTH / daysBetween);
                    case "years" -> Optional.of(rhythm == Rhythm.MONTHLY ? count * 12 : count * 365 / daysBetween);
                    default -> Optional.empty();
                }));
    }

    /**
     * Returns these numbers, in which recovery points of a shorter interval also count for longer intervals while they
     * are retained.
     */
    RetainedPoints covering(RetainedPoints required) {
        int days = daily.orElse(0);
        int weeks = Math.max(weekly.orElse(0), days / 7);
        return new RetainedPoints(daily, combineCounts(weekly, days / 7, required.weekly), combineCounts(monthly,
                Math.max(days / DAYS_OF_A_MONTH, weeks * 7 / DAYS_OF_A_MONTH), required.monthly));
    }

    private static OptionalInt combineCounts(OptionalInt own, int shorter, OptionalInt required) {
        boolean enough = shorter >= required.getAsInt();
        return own.isPresent() || enough ? OptionalInt.of(Math.max(own.orElse(0), shorter)) : own;
    }

    boolean isBelow(RetainedPoints required) {
        return below(daily, required.daily) || below(weekly, required.weekly) || below(monthly, required.monthly);
    }

    boolean areAllKnown() {
        return daily.isPresent() && weekly.isPresent() && monthly.isPresent();
    }

    private static boolean below(OptionalInt points, OptionalInt required) {
        return points.isPresent() && points.getAsInt() < required.getAsInt();
    }

    /**
     * Returns arguments of reasons: these numbers, with a question mark for each unknown number, followed by the
     * required numbers.
     */
    Object[] besides(RetainedPoints required) {
        return Stream.of(daily, weekly, monthly, required.daily, required.weekly, required.monthly)
                .map(RetainedPoints::text)
                .toArray();
    }

    private static String text(OptionalInt points) {
        return points.isPresent() ? String.valueOf(points.getAsInt()) : "?";
    }
}
