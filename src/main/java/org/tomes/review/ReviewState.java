package org.tomes.review;

/** The urgency of the next review, in ascending order. */
public enum ReviewState {
    /** No review is planned. */
    NONE,
    /** The next review is more than {@link ReviewSchedule#SOON_DAYS} days away. */
    CURRENT,
    /** Due within {@link ReviewSchedule#SOON_DAYS} days. */
    DUE_SOON,
    /** Due today, or never reviewed although in force and with an interval. */
    DUE,
    /** The date has passed. */
    OVERDUE;

    /** Whether action is needed. */
    public boolean pressing() {
        return compareTo(DUE_SOON) >= 0;
    }
}
