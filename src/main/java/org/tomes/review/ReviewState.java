package org.tomes.review;

/** The urgency of the next review, in ascending order. */
public enum ReviewState {
    /** No review is planned. */
    NONE,
    /** The next review is more than {@link ReviewSchedule#SOON_DAYS} days away. */
    CURRENT,
    /** The review is due within {@link ReviewSchedule#SOON_DAYS} days. */
    DUE_SOON,
    /** The review is due today, or the subject has never been reviewed although it is in force and has an interval. */
    DUE,
    /** The date of the next review has passed. */
    OVERDUE;

    /** Whether action is needed. */
    public boolean pressing() {
        return compareTo(DUE_SOON) >= 0;
    }
}
