package org.tomes.document.evidenceindex;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.review.Review;
import org.tomes.text.Texts;

/** The list of signed-off reviews. Other documents count these reviews without naming them. */
final class SignedOffReviewsPart implements GeneratedPart<EvidenceIndexData> {

    @Override
    public String name() {
        return "signed-reviews";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceIndexData data) {
        if (data.reviews().isEmpty()) {
            document.paragraphs("document.format.noEntry");
            return;
        }
        document.paragraphs("evidenceindex.reviews.text");
        entered(document, data);
        Texts texts = document.texts();
        Function<Review, String> subjects = data.subjects(document.texts().language());
        TableBuilder table = new TableBuilder(texts, "evidenceindex.reviews").rowHeads()
                .column("subject", 9)
                .column("owner", 5)
                .column("day", 4)
                .column("person", 5)
                .column("result", 4)
                .column("next", 4);
        data.reviews()
                .forEach(review -> table.row(subjects.apply(review), owner(review, data),
                        document.formats().date(review.date()),
                        data.names().person(Optional.of(review.person())).orElse("–"),
                        texts.name("review", review.result()), next(review, document, data)));
        document.table(table);
    }

    /**
     * States when the reviews were entered, because the audit trail proves only this day and not that of the review.
     */
    private static void entered(DocumentBuilder document, EvidenceIndexData data) {
        SortedSet<Instant> times = data.reviews()
                .stream()
                .flatMap(review -> Optional.ofNullable(data.entered().get(review.ref().id())).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!times.isEmpty()) {
            String first = document.formats().day(times.first());
            String last = document.formats().day(times.last());
            document.paragraphs("evidenceindex.reviews.entered", first.equals(last) ? 0 : 1, first, last);
        }
    }

    /** Returns the owner of the reviewed record, who should not be the reviewer. */
    private static String owner(Review review, EvidenceIndexData data) {
        return data.status(review).flatMap(status -> data.names().person(status.subject().owner())).orElse("–");
    }

    /** Returns the date of the next review of the subject; only for the latest review of the subject. */
    private static String next(Review review, DocumentBuilder document, EvidenceIndexData data) {
        return data.status(review)
                .filter(status -> status.last().filter(review::equals).isPresent())
                .flatMap(status -> status.next().map(day -> {
                    String date = document.formats().date(day);
                    return status.isOverdue() ? document.texts().get("evidenceindex.reviews.overdue", date) : date;
                }))
                .orElse("–");
    }
}
