package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.Formats;
import org.tomes.text.Texts;

/**
 * When several deviations are due. What is overdue is never hidden behind a later day.
 *
 * @param overdue days that have passed, in order
 * @param coming days that have not, in order
 * @param undated how many deviations have no day
 */
record DueDates(List<LocalDate> overdue, List<LocalDate> coming, int undated) {

    static DueDates of(List<Optional<LocalDate>> days, LocalDate today) {
        List<LocalDate> dated = days.stream().flatMap(Optional::stream).sorted().toList();
        return new DueDates(dated.stream().filter(day -> day.isBefore(today)).toList(),
                dated.stream().filter(day -> !day.isBefore(today)).toList(), days.size() - dated.size());
    }

    /** Whether one day, or the lack of one, tells all. */
    boolean isPlain() {
        return Stream.of(!overdue.isEmpty(), !coming.isEmpty(), undated > 0).filter(some -> some).count() <= 1;
    }

    /** The first day that has passed and the last to come, each with its number where there are several kinds. */
    String text(Texts texts, Formats formats) {
        String form = isPlain() ? "annex.remedy.all." : "annex.remedy.some.";
        List<String> parts = new ArrayList<>();
        if (!overdue.isEmpty()) {
            parts.add(texts.get(form + "overdue", overdue.size(), formats.date(overdue.getFirst())));
        }
        if (!coming.isEmpty()) {
            parts.add(texts.get(form + "due", coming.size(), formats.date(coming.getLast())));
        }
        if (undated > 0) {
            parts.add(texts.get(form + "open", undated));
        }
        return String.join(", ", parts);
    }
}
