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
 * @param replanned later days that were set for some of what is overdue, in order
 * @param coming days that have not, in order
 * @param undated how many deviations have no day
 */
record DueDates(List<LocalDate> overdue, List<LocalDate> replanned, List<LocalDate> coming, int undated,
        LocalDate today) {

    /**
     * When one deviation is due.
     *
     * @param overdue the day since when it is; empty if it is not
     * @param due the day that is set for it, which may be later
     */
    record Due(Optional<LocalDate> overdue, Optional<LocalDate> due) {

        static Due of(Optional<LocalDate> day, LocalDate today) {
            return new Due(day.filter(today::isAfter), day);
        }
    }

    static DueDates of(List<Due> all, LocalDate today) {
        return new DueDates(sorted(all.stream().flatMap(one -> one.overdue().stream())),
                sorted(all.stream()
                        .filter(one -> one.overdue().isPresent())
                        .flatMap(one -> one.due().filter(day -> !day.isBefore(today)).stream())),
                sorted(all.stream().filter(one -> one.overdue().isEmpty()).flatMap(one -> one.due().stream())),
                (int) all.stream().filter(one -> one.overdue().isEmpty() && one.due().isEmpty()).count(), today);
    }

    private static List<LocalDate> sorted(Stream<LocalDate> days) {
        return days.sorted().toList();
    }

    /** Whether one day, or the lack of one, tells all. */
    boolean isPlain() {
        return Stream.of(!overdue.isEmpty(), !coming.isEmpty(), undated > 0).filter(some -> some).count() <= 1;
    }

    /** The day to come, or the first and the last of several: an early commitment does not hide behind a later one. */
    private static String until(List<LocalDate> days, Texts texts, Formats formats) {
        String first = formats.date(days.getFirst());
        return isOne(days) ? texts.get("annex.remedy.until", first)
                : texts.get("annex.remedy.between", first, formats.date(days.getLast()));
    }

    private static String since(List<LocalDate> days, Texts texts, Formats formats) {
        return texts.get(isOne(days) ? "annex.remedy.since" : "annex.remedy.sinceFirst", formats.date(days.getFirst()));
    }

    private static boolean isOne(List<LocalDate> days) {
        return days.getFirst().equals(days.getLast());
    }

    /** The first day that has passed and those to come, each with its number where there are several kinds. */
    String text(Texts texts, Formats formats) {
        String form = isPlain() ? "annex.remedy.all." : "annex.remedy.some.";
        List<String> parts = new ArrayList<>();
        if (!overdue.isEmpty()) {
            parts.add(texts.get(form + "overdue", overdue.size(), since(overdue, texts, formats)));
        }
        if (!replanned.isEmpty()) {
            parts.add(texts.get(
                    replanned.size() == overdue.size() ? "annex.remedy.replanned.all" : "annex.remedy.replanned",
                    replanned.size(), until(replanned, texts, formats)));
        }
        if (!coming.isEmpty()) {
            parts.add(texts.get(form + "due", coming.size(), until(coming, texts, formats)));
        }
        if (undated > 0) {
            parts.add(texts.get(form + "open", undated));
        }
        return String.join(", ", parts);
    }
}
