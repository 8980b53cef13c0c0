package org.tomes.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.people.PersonId;
import org.tomes.review.Review;
import org.tomes.review.ReviewId;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewRules;
import org.tomes.text.Message;

/**
 * Reads signed reviews. A review that is already in the register must be identical in the file, since signed reviews
 * are immutable.
 */
final class ReviewReader {

    private final Map<ReviewId, Review> stored;
    private final RecordIndex records;
    private final LocalDate today;

    ReviewReader(List<Review> stored, RecordIndex records, LocalDate today) {
        this.stored = stored.stream().collect(Collectors.toMap(Review::id, Function.identity()));
        this.records = records;
        this.today = today;
    }

    List<Review> read(List<TypedRowReader> rows, List<CellError> errors) {
        List<Review> read = new ArrayList<>();
        Set<ReviewId> seenIds = new HashSet<>();
        for (TypedRowReader row : rows) {
            Optional<Review> review = review(row);
            review.filter(candidate -> !seenIds.add(candidate.id()))
                    .ifPresent(candidate -> row.addError("reviewId", Message.of("exchange.twice")));
            review.filter(candidate -> stored.containsKey(candidate.id())
                    && !stored.get(candidate.id()).fields().equals(candidate.fields()))
                    .ifPresent(candidate -> row.addError("reviewId", Message.of("exchange.signedChanged")));
            review.filter(candidate -> !stored.containsKey(candidate.id())).ifPresent(read::add);
            errors.addAll(row.errors());
        }
        return read;
    }

    private Optional<Review> review(TypedRowReader row) {
        Optional<RecordRef> subject = records.record(row);
        Optional<PersonId> person = row.person("reviewer", "reviewerId");
        if (person.isEmpty()) {
            row.addError("reviewer", Message.of("exchange.noReviewer"));
        }
        Optional<LocalDate> date = row.date("date");
        if (date.isEmpty()) {
            row.addError("date", Message.of("exchange.unreadable", row.text("date")));
        }
        Optional<ReviewResult> result = row.constant("result", "review", ReviewResult.values());
        if (result.isEmpty()) {
            row.addError("result", Message.of("exchange.unreadable", row.text("result")));
        }
        ReviewId id = new ReviewId(row.id("reviewId"));
        Optional<LocalDate> next = row.date("nextReview");
        if (!row.errors().isEmpty()) {
            return Optional.empty();
        }
        Review review = new Review(id, subject.orElseThrow(), date.orElseThrow(), person.orElseThrow(),
                row.text("method"), result.orElseThrow(), row.text("remark"), next, 0);
        row.addError(ReviewRules.violations(review, today));
        return Optional.of(review);
    }
}
