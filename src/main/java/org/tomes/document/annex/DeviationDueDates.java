package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.document.compose.Formats;
import org.tomes.text.Texts;

/**
 * Due dates of several deviations. A later date never conceals an overdue date.
 *
 * @param overdue passed dates, in order
 * @param replanned new, later dates of some of the overdue deviations, in order
 * @param coming future dates for which remediation is planned, in order
 * @param limits deadlines of deviations whose remediation is not planned, in order
 * @param undated number of deviations without a date
 * @param proposedReplanned number of the new dates that are only proposed
 * @param proposedComing number of the future dates that are only proposed
 * @param missed future deadlines after which remediation is planned, in order
 */
record DeviationDueDates(List<LocalDate> overdue, List<LocalDate> replanned, List<LocalDate> coming,
        List<LocalDate> limits, int undated, int proposedReplanned, int proposedComing, List<LocalDate> missed) {

    /** The basis of a date. */
    enum Basis {
        /** Remediation is planned for this date. */
        PLANNED,
        /** Remediation is planned for this date by a decision that is not released yet. */
        PROPOSED,
        /** The date is the last day that the severity allows. */
        DEADLINE
    }

    /**
     * The due date of one deviation.
     *
     * @param overdue date since which the deviation is overdue; empty if it is not overdue
     * @param due planned date, which may be later than the deadline; without one, the deadline
     * @param missed the deadline, if it has not passed yet but remediation is planned after it
     */
    record Due(Optional<LocalDate> overdue, Optional<LocalDate> due, Basis basis, Optional<LocalDate> missed) {

        Due(Optional<LocalDate> overdue, Optional<LocalDate> due, Basis basis) {
            this(overdue, due, basis, Optional.empty());
        }

        static Due of(Optional<LocalDate> day, LocalDate today) {
            return of(day, Basis.PLANNED, today);
        }

        static Due of(Optional<LocalDate> day, Basis basis, LocalDate today) {
            return new Due(day.filter(today::isAfter), day, basis);
        }

        private boolean isReplanned(LocalDate today) {
            return overdue.isPresent() && due.filter(day -> !day.isBefore(today)).isPresent();
        }

        private boolean isUpcoming() {
            return overdue.isEmpty() && due.isPresent() && basis != Basis.DEADLINE;
        }

        private boolean isDeadline() {
            return overdue.isEmpty() && due.isPresent() && basis == Basis.DEADLINE;
        }
    }

    static DeviationDueDates of(List<Due> all, LocalDate today) {
        return new DeviationDueDates(sorted(all.stream().flatMap(due -> due.overdue().stream())),
                days(all, due -> due.isReplanned(today)), days(all, Due::isUpcoming), days(all, Due::isDeadline),
                (int) all.stream().filter(due -> due.overdue().isEmpty() && due.due().isEmpty()).count(),
                proposed(all, due -> due.isReplanned(today)), proposed(all, Due::isUpcoming),
                sorted(all.stream().filter(Due::isUpcoming).flatMap(due -> due.missed().stream())));
    }

    private static List<LocalDate> days(List<Due> all, Predicate<Due> wanted) {
        return sorted(all.stream().filter(wanted).flatMap(due -> due.due().stream()));
    }

    private static int proposed(List<Due> all, Predicate<Due> wanted) {
        return (int) all.stream().filter(wanted).filter(due -> due.basis() == Basis.PROPOSED).count();
    }

    /** Returns how many dates of a group are only proposed; an empty text if none is. */
    private static String proposed(int proposed, List<LocalDate> days, Texts texts) {
        return proposed == 0 ? ""
                : texts.get(proposed < days.size() ? "annex.remedy.proposed.some" : "annex.remedy.proposed", proposed);
    }

    private static List<LocalDate> sorted(Stream<LocalDate> days) {
        return days.sorted().toList();
    }

    /** Whether all deviations are in the same group of dates, or all lack a date. */
    boolean isUniform() {
        return Stream.of(!overdue.isEmpty(), !coming.isEmpty(), !limits.isEmpty(), undated > 0)
                .filter(hasDates -> hasDates)
                .count() <= 1;
    }

    /**
     * Returns the coming date. If there are several, returns the first and the last one, so that a later date does not
     * conceal an early commitment.
     */
    private static String until(List<LocalDate> days, Texts texts, Formats formats) {
        String first = formats.date(days.getFirst());
        return isSingleDay(days) ? texts.get("annex.remedy.until", first)
                : texts.get("annex.remedy.between", first, formats.date(days.getLast()));
    }

    private static String since(List<LocalDate> days, Texts texts, Formats formats) {
        return texts.get(isSingleDay(days) ? "annex.remedy.since" : "annex.remedy.sinceFirst",
                formats.date(days.getFirst()));
    }

    private static boolean isSingleDay(List<LocalDate> days) {
        return days.getFirst().equals(days.getLast());
    }

    /** Returns the note that remediation is planned after the deadline. */
    private String late(Texts texts, Formats formats) {
        return missed.isEmpty() ? ""
                : texts.get(missed.size() < coming.size() ? "annex.remedy.late.some" : "annex.remedy.late",
                        missed.size(), until(missed, texts, formats));
    }

    /** Returns the first day since which at least one deviation is overdue. */
    String overdueSince(Texts texts, Formats formats) {
        return since(overdue, texts, formats);
    }

    /** Returns the new dates of overdue deviations after a comma; an empty text if there are none. */
    String newDates(Texts texts, Formats formats) {
        return replanned.isEmpty() ? "" : ", " + replanned(texts, formats);
    }

    private String replanned(Texts texts, Formats formats) {
        return texts.get(replanned.size() == overdue.size() ? "annex.remedy.replanned.all" : "annex.remedy.replanned",
                replanned.size(), until(replanned, texts, formats), proposed(proposedReplanned, replanned, texts));
    }

    /**
     * Returns the dates as a sentence. If there are several groups of dates, the sentence contains the number of causes
     * in each.
     */
    String sentence(Texts texts, Formats formats) {
        int causes = overdue.size() + coming.size() + limits.size() + undated;
        return texts.get(isUniform() ? "annex.remedy.sentence" : "annex.remedy.sentence.causes", text(texts, formats),
                causes);
    }

    /**
     * Returns the first passed date and the coming dates. If there are several groups of dates, the number of
     * deviations in each is added.
     */
    String text(Texts texts, Formats formats) {
        String form = isUniform() ? "annex.remedy.all." : "annex.remedy.some.";
        List<String> parts = new ArrayList<>();
        if (!overdue.isEmpty()) {
            parts.add(texts.get(form + "overdue", overdue.size(), since(overdue, texts, formats)));
        }
        if (!replanned.isEmpty()) {
            parts.add(replanned(texts, formats));
        }
        if (!coming.isEmpty()) {
            parts.add(texts.get(form + "due", coming.size(), until(coming, texts, formats),
                    proposed(proposedComing, coming, texts) + late(texts, formats)));
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
