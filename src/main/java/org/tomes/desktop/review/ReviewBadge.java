package org.tomes.desktop.review;

import java.time.LocalDate;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/** The state of a review, as icon and word, on every screen. */
public final class ReviewBadge {

    private ReviewBadge() {
    }

    public static Badge of(ReviewStatus status, Dates dates, Texts texts) {
        return of(status.state(), status.next(), dates, texts);
    }

    /** @param next the day of the review, or of another entry that is due */
    public static Badge of(ReviewState state, Optional<LocalDate> next, Dates dates, Texts texts) {
        String day = dates.show(next);
        return switch (state) {
            case NONE -> new Badge(null, Tone.QUIET, texts.get("desktop_review.none"));
            case CURRENT -> new Badge(Feather.CHECK, Tone.GOOD, day);
            case DUE_SOON -> new Badge(Feather.CLOCK, Tone.WARNING, texts.get("desktop_review.dueOn", day));
            case DUE -> new Badge(Feather.ALERT_CIRCLE, Tone.WARNING,
                    texts.get(day.isEmpty() ? "desktop_review.never" : "desktop_review.dueToday"));
            case OVERDUE -> new Badge(Feather.ALERT_TRIANGLE, Tone.BAD, texts.get("desktop_review.overdueSince", day));
        };
    }

    static Badge of(ReviewResult result, Texts texts) {
        String text = texts.name("review", result);
        return switch (result) {
            case EFFECTIVE -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
            case PARTLY_EFFECTIVE -> new Badge(Feather.ALERT_CIRCLE, Tone.WARNING, text);
            case NOT_EFFECTIVE -> new Badge(Feather.X_CIRCLE, Tone.BAD, text);
        };
    }
}
