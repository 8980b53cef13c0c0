package org.tomes.review;

/** How urgent the next review is; the later the worse. */
public enum ReviewState {
    /** No review is planned. */
    NONE,
    /** The next review is more than {@link Schedule#SOON_DAYS} days away. */
    CURRENT,
    /** Due within {@link Schedule#SOON_DAYS} days. */
    DUE_SOON,
    /** Due today, or never reviewed although it is in force and has an interval. */
    DUE,
    /** The day has passed. */
    OVERDUE;

    /** Whether somebody should do something about it. */
    public boolean pressing() {
        return compareTo(DUE_SOON) >= 0;
    }
}
