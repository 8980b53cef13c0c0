package org.tomes.review;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** What a review and a cycle must be like before the register takes them. */
public final class ReviewRules {

    static final int MAX_METHOD = 200;
    static final int MAX_REMARK = 32_767;
    private static final int MOST_MONTHS = 120;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private ReviewRules() {
    }

    public static List<FieldError> broken(Review review, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (review.method().isBlank()) {
            errors.add(new FieldError("method", Message.of("review.missing.method")));
        }
        text("method", review.method(), MAX_METHOD, false, errors);
        text("remark", review.remark(), MAX_REMARK, true, errors);
        if (review.date().isAfter(today)) {
            errors.add(new FieldError("date", Message.of("review.inFuture")));
        }
        if (review.date().isBefore(EARLIEST)) {
            errors.add(new FieldError("date", Message.of("review.tooEarly", EARLIEST.getYear())));
        }
        review.next()
                .filter(next -> !next.isAfter(review.date()))
                .ifPresent(next -> errors.add(new FieldError("next", Message.of("review.nextNotLater"))));
        review.next()
                .filter(next -> next.isAfter(LATEST))
                .ifPresent(next -> errors.add(new FieldError("next", Message.of("review.tooLate", LATEST.getYear()))));
        if (review.result() != ReviewResult.EFFECTIVE && review.remark().isBlank()) {
            errors.add(new FieldError("remark", Message.of("review.missing.remark")));
        }
        return errors;
    }

    static List<FieldError> broken(ReviewCycle cycle) {
        List<FieldError> errors = new ArrayList<>();
        if (cycle.months() < 0 || cycle.months() > MOST_MONTHS) {
            errors.add(new FieldError("months", Message.of("review.interval", MOST_MONTHS)));
        }
        cycle.planned()
                .filter(day -> day.isBefore(EARLIEST) || day.isAfter(LATEST))
                .ifPresent(
                        day -> errors.add(new FieldError("planned", Message.of("review.tooLate", LATEST.getYear()))));
        return errors;
    }

    private static void text(String field, String value, int max, boolean lines, List<FieldError> errors) {
        if (value.length() > max) {
            errors.add(new FieldError(field, Message.of("review.tooLong", max, value.length())));
        }
        boolean control = value.chars()
                .anyMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\t')));
        if (control || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            errors.add(new FieldError(field, Message.of("review.controlCharacter")));
        }
    }
}
