package org.tomes.review;

import java.time.LocalDate;
import java.util.List;
import org.tomes.problem.FieldError;
import org.tomes.problem.FieldRules;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** Rules that a review and a review cycle must meet before they can be stored. */
public final class ReviewRules {

    static final int MAX_METHOD = FieldRules.MAX_LINE_LENGTH;
    private static final int MAX_MONTHS = 120;

    private ReviewRules() {
    }

    public static List<FieldError> violations(Review review, LocalDate today) {
        return new FieldRules().required("method", review.method(), Message.of("review.missing.method"))
                .line("method", review.method(), MAX_METHOD)
                .text("remark", review.remark(), FieldRules.MAX_TEXT_LENGTH)
                .refuse(review.date().isAfter(today), "date", Message.of("review.inFuture"))
                .refuse(review.date().isBefore(FieldRules.EARLIEST), "date",
                        Message.of("review.tooEarly", FieldRules.EARLIEST.getYear()))
                .refuse(review.next().filter(next -> !next.isAfter(review.date())).isPresent(), "next",
                        Message.of("review.nextNotLater"))
                .refuse(review.next().filter(next -> next.isAfter(FieldRules.LATEST)).isPresent(), "next",
                        Message.of("review.tooLate", FieldRules.LATEST.getYear()))
                .refuse(review.result() != ReviewResult.EFFECTIVE && TextChecks.isInvisible(review.remark()), "remark",
                        Message.of("review.missing.remark"))
                .errors();
    }

    static List<FieldError> violations(ReviewCycle cycle) {
        return new FieldRules()
                .refuse(cycle.months() < 0 || cycle.months() > MAX_MONTHS, "months",
                        Message.of("review.interval", MAX_MONTHS))
                .day("planned", cycle.planned())
                .errors();
    }
}
