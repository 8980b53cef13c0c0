package org.tomes.document.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.document.statement.Remediation;

/**
 * The day by which a measure, or the last of the deviations from it, is due.
 *
 * @param isDeadline whether the day is the company's deadline, because no remediation is planned
 */
record MeasureDate(LocalDate day, boolean isDeadline) {

    /** Returns the latest date of these remediations; if several have the same day, a deadline takes precedence. */
    static Optional<MeasureDate> latest(List<Remediation> remediations) {
        return remediations.stream()
                .flatMap(remedy -> remedy.due()
                        .map(day -> new MeasureDate(day, remedy.decided().or(remedy::planned).isEmpty()))
                        .stream())
                .max(Comparator.comparing(MeasureDate::day).thenComparing(MeasureDate::isDeadline));
    }

    static Optional<MeasureDate> planned(Optional<LocalDate> day) {
        return day.map(due -> new MeasureDate(due, false));
    }
}
