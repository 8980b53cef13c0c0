package org.tomes.desktop.due;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that people set in a record, so that the list of due entries can change it.
 *
 * @param id the record, as the dialog of its kind identifies it
 * @param code the code that users see
 * @param day empty if no date is set
 */
record PlannedDate(Field field, String id, String code, Optional<LocalDate> day) {

    /** The field with the date. */
    enum Field {
        /** Due date of a measure. */
        MEASURE("measure.field.due"),
        /** Next review of a measure. */
        MEASURE_REVIEW("review.field.nextReview"),
        /** Next review of a record without an interval of its own. */
        REVIEW("review.field.nextReview"),
        /** Planned date of a change. */
        CHANGE("change.field.planned"),
        /** Due date of a decision of a management review. */
        DECISION("decision.field.due");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
