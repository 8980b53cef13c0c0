package org.tomes.check.backup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.tomes.inventory.view.BackupPolicy.Retention;
import org.tomes.inventory.view.BackupPolicy.Rhythm;

/**
 * How many points a policy keeps of each rhythm: 0 where it keeps none, empty where the data does not tell how many.
 */
record RecoveryPoints(OptionalInt daily, OptionalInt weekly, OptionalInt monthly) {

    static final int DAILY = 30;
    static final int WEEKLY = 12;
    static final int MONTHLY = 12;
    private static final int DAYS_OF_A_MONTH = 30;

    static RecoveryPoints of(List<Retention> retentions) {
        return new RecoveryPoints(points(retentions, Rhythm.DAILY, 1), points(retentions, Rhythm.WEEKLY, 7),
                points(retentions, Rhythm.MONTHLY, DAYS_OF_A_MONTH));
    }

    private static OptionalInt points(List<Retention> retentions, Rhythm rhythm, int daysBetween) {
        List<Retention> ofRhythm = retentions.stream().filter(retention -> retention.rhythm() == rhythm).toList();
        if (ofRhythm.isEmpty()) {
            boolean perhaps = retentions.stream().anyMatch(retention -> retention.rhythm() == Rhythm.UNKNOWN);
            return perhaps ? OptionalInt.empty() : OptionalInt.of(0);
        }
        List<Integer> told = ofRhythm.stream()
                .flatMap(retention -> points(retention, rhythm, daysBetween).stream())
                .toList();
        return told.stream().mapToInt(Integer::intValue).max();
    }

    /** Years have twelve months, not 365 days' worth of them. */
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

    boolean tooFew() {
        return below(daily, DAILY) || below(weekly, WEEKLY) || below(monthly, MONTHLY);
    }

    boolean allTold() {
        return daily.isPresent() && weekly.isPresent() && monthly.isPresent();
    }

    private static boolean below(OptionalInt points, int needed) {
        return points.isPresent() && points.getAsInt() < needed;
    }

    /** For sentences: the numbers, and a question mark for what is not told. */
    Object[] asArguments() {
        return new Object[]{text(daily), text(weekly), text(monthly)};
    }

    private static String text(OptionalInt points) {
        return points.isPresent() ? String.valueOf(points.getAsInt()) : "?";
    }
}
