package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.Formats;
import org.tomes.text.Texts;

/**
 * Due dates of several deviations. A later date never conceals an overdue one.
 *
 * @param overdue passed dates, in order
 * @param replanned later dates set for some of the overdue deviations, in order
 * @param coming future dates for which remediation is planned, in order
 * @param limits deadlines of deviations whose remediation is not planned, in order
 * @param undated number of deviations without a date
 */
record DueDates(List<LocalDate> overdue, List<LocalDate> replanned, List<LocalDate> coming, List<LocalDate> limits,
        int undated) {

    /**
     * The due date of one deviation.
     *
     * @param overdue date since which it is overdue; empty if it is not
     * @param due planned date, which may be later; otherwise its deadline
     * @param planned whether remediation is planned for the date
     */
    record Due(Optional<LocalDate> overdue, Optional<LocalDate> due, boolean planned) {

        static Due of(Optional<LocalDate> day, LocalDate today) {
            return new Due(day.filter(today::isAfter), day, true);
        }
    }

    static DueDates of(List<Due> all, LocalDate today) {
        return new DueDates(sorted(all.stream().flatMap(one -> one.overdue().stream())),
                sorted(all.stream()
                        .filter(one -> one.overdue().isPresent())
                        .flatMap(one -> one.due().filter(day -> !day.isBefore(today)).stream())),
                sorted(inTime(all, true)), sorted(inTime(all, false)),
                (int) all.stream().filter(one -> one.overdue().isEmpty() && one.due().isEmpty()).count());
    }

    private static Stream<LocalDate> inTime(List<Due> all, boolean planned) {
        return all.stream()
                .filter(one -> one.overdue().isEmpty() && one.planned() == planned)
                .flatMap(one -> one.due().stream());
    }

    private static List<LocalDate> sorted(Stream<LocalDate> days) {
        return days.sorted().toList();
    }

    /** Whether one group of dates, or the lack of dates, describes all deviations. */
    boolean isPlain() {
        return Stream.of(!overdue.isEmpty(), !coming.isEmpty(), !limits.isEmpty(), undated > 0)
                .filter(hasDates -> hasDates)
                .count() <= 1;
    }

    /**
     * Returns the coming date, or the first and the last of several, so that a later date does not conceal an early
     * commitment.
     */
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

    /** Returns the first passed date and the coming ones, with the number of each if there are several groups. */
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
        if (!limits.isEmpty()) {
            parts.add(texts.get(form + "limit", limits.size(), until(limits, texts, formats)));
        }
        if (undated > 0) {
            parts.add(texts.get(form + "open", undated));
        }
        return String.join(", ", parts);
    }
}
