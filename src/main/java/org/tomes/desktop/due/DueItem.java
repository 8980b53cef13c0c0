package org.tomes.desktop.due;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewSchedule;
import org.tomes.review.ReviewState;
import org.tomes.text.Language;
import org.tomes.text.NaturalOrder;

/**
 * Something to be done by a day, whatever the kind of record.
 *
 * @param id the record, as {@link #screen} selects it
 * @param day empty for a review that is due because there never was one, and for a decision that has no date
 * @param owners the people who have to act
 * @param origin where the date of a finding comes from; empty for other kinds
 * @param planned the date that people can change; for a finding, the date planned for its remediation
 */
public record DueItem(Kind kind, String id, String code, String name, Optional<LocalDate> day, ReviewState state,
        List<PersonId> owners, String origin, Optional<PlannedDate> planned) {

    /** The task, and the screen on which it is done. */
    public enum Kind {
        /** A measure to be implemented. */
        MEASURE("measures"),
        /** An open finding to be remediated. */
        FINDING("findings"),
        REVIEW("reviews"),
        /** A decision of a management review. */
        DECISION("reviews"),
        /** A change to be implemented. */
        CHANGE("changes"),
        /** A submitted change to be approved or rejected. */
        CHANGE_APPROVAL("changes"),
        /** A submitted version of a document to be approved, or an approved one to be released. */
        VERSION("documents"),
        /** A decision on a high risk that was entered in the name of the person who has to confirm it. */
        CONFIRMATION("findings"),
        /** An accepted risk, or an exception from a check. */
        ACCEPTANCE("findings"),
        /** An exception from a measure. */
        EXEMPTION("measures");

        private final String screen;

        Kind(String screen) {
            this.screen = screen;
        }
    }

    /** Orders overdue items first, then by day, then by code, F-2 before F-10. */
    static Comparator<DueItem> byUrgency(Language language) {
        return Comparator.comparing(DueItem::state)
                .reversed()
                .thenComparing(item -> item.day().orElse(LocalDate.MIN))
                .thenComparing(DueItem::code, NaturalOrder.of(language));
    }

    public DueItem {
        owners = List.copyOf(owners);
    }

    DueItem(Kind kind, String id, String code, String name, Optional<LocalDate> day, ReviewState state,
            List<PersonId> owners, Optional<PlannedDate> planned) {
        this(kind, id, code, name, day, state, owners, "", planned);
    }

    String screen() {
        return kind.screen;
    }

    public boolean isOverdue() {
        return state == ReviewState.OVERDUE;
    }

    public boolean isOwnedBy(Optional<PersonId> person) {
        return person.filter(owners::contains).isPresent();
    }

    /** Returns the urgency of a day; empty if the day is too far away to be listed. */
    static Optional<ReviewState> urgency(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusDays(ReviewSchedule.SOON_DAYS))) {
            return Optional.empty();
        }
        return Optional.of(day.isBefore(today) ? ReviewState.OVERDUE
                : day.isEqual(today) ? ReviewState.DUE : ReviewState.DUE_SOON);
    }
}
