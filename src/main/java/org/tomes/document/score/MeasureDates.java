package org.tomes.document.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.document.statement.Remediation;

/**
 * The day by which a measure, or the last of the deviations from it, is due.
 *
 * @param first day by which the first of several deviations is due, if that is another day
 * @param last day by which the last deviation is due
 * @param isDeadline whether the last day is the company's deadline, because no remediation is planned
 */
record MeasureDates(Optional<LocalDate> first, LocalDate last, boolean isDeadline) {

    private static final Comparator<MeasureDates> BY_LAST = Comparator.comparing(MeasureDates::last)
            .thenComparing(MeasureDates::isDeadline);

    /** Combines the dates of these remediations; if several are due last, a deadline takes precedence. */
    static Optional<MeasureDates> of(List<Remediation> remediations) {
        TreeSet<MeasureDates> dates = remediations.stream()
                .flatMap(remedy -> remedy.due()
                        .map(day -> new MeasureDates(Optional.empty(), day,
                                remedy.decided().or(remedy::planned).isEmpty()))
                        .stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(BY_LAST)));
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.last().since(dates.first().last()));
    }

    static Optional<MeasureDates> planned(Optional<LocalDate> day) {
        return day.map(due -> new MeasureDates(Optional.empty(), due, false));
    }

    private MeasureDates since(LocalDate earliest) {
        return new MeasureDates(Optional.of(earliest).filter(day -> day.isBefore(last)), last, isDeadline);
    }
}
