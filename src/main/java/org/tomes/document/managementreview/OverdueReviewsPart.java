package org.tomes.document.managementreview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.compose.TableBuilder;
import org.tomes.people.Duty;
import org.tomes.people.Responsibility;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/** The section about overdue reviews. */
final class OverdueReviewsPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "overdue-reviews";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        List<ReviewStatus> overdue = data.overdueReviews();
        Texts texts = document.texts();
        if (overdue.isEmpty()) {
            document.paragraphs("managementreview.reviews.none");
        } else {
            table(overdue, document, data);
        }
        List<String> missing = data.missingReviews().stream().map(texts::get).toList();
        if (!missing.isEmpty()) {
            document.paragraphs("managementreview.reviews.missing", missing.size(),
                    NameJoiner.of(missing, NameJoiner.MAX_NAMES, texts));
        }
        List<String> due = data.dueReviews().stream().map(review -> shortLabel(review, texts)).toList();
        if (!due.isEmpty()) {
            document.paragraphs("managementreview.reviews.due", due.size(),
                    NameJoiner.of(due, NameJoiner.MAX_NAMES, texts));
        }
    }

    private static void table(List<ReviewStatus> overdue, DocumentBuilder document, ManagementReviewData data) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "managementreview.reviews").rowHeads()
                .column("what", 10)
                .column("kind", 4)
                .column("owner", 5)
                .column("last", 4)
                .column("next", 4);
        Map<String, Responsibility> tasks = data.topics()
                .stream()
                .map(ManagementReviewData.Topic::topic)
                .collect(Collectors.toMap(topic -> topic.ref().id(), Function.identity()));
        overdue.forEach(status -> table.row(label(status, texts),
                texts.get("review.type." + status.subject().ref().type()), owner(status, tasks, data.names()),
                last(status, document),
                status.next().map(document.formats()::date).orElse(texts.get("managementreview.reviews.never"))));
        document.table(table);
    }

    /** Returns the day of the last review. Evidence is renewed, not reviewed. */
    private static String last(ReviewStatus status, DocumentBuilder document) {
        return status.wasNeverCarriedOut() ? document.texts().get("managementreview.reviews.last.never")
                : status.last()
                        .map(review -> document.formats().date(review.date()))
                        .orElse(document.texts().get("managementreview.reviews.last.none"));
    }

    /** Returns the owner. Tasks have no owner; the people who implement a task are responsible for its review. */
    private static String owner(ReviewStatus status, Map<String, Responsibility> tasks, PersonAndRoleNames names) {
        return names.person(status.subject().owner())
                .or(() -> Optional.ofNullable(tasks.get(status.subject().ref().id()))
                        .flatMap(task -> names.assignees(task, Duty.RESPONSIBLE)))
                .orElse("–");
    }

    static String label(ReviewStatus status, Texts texts) {
        String name = texts.get(status.subject().name());
        return code(status, texts).map(code -> code + " " + name).orElse(name);
    }

    /** Returns the code of the record; its name if it has no code. */
    static String shortLabel(ReviewStatus status, Texts texts) {
        return code(status, texts).orElseGet(() -> texts.get(status.subject().name()));
    }

    private static Optional<String> code(ReviewStatus status, Texts texts) {
        String label = status.subject().ref().label();
        return Optional.of(label)
                .filter(code -> code.length() < texts.get(status.subject().name()).length()
                        && code.matches("[A-Z]{1,4}[-.][A-Za-z0-9.-]+"));
    }
}
