package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.RecordType;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewStatus;

/**
 * Data on which a document about Azure is based. It is evaluated once, so that the text and the evidence of the
 * document have the same date.
 *
 * @param inventory newest snapshot; empty if there is none
 * @param assessments results of all checks of this snapshot
 * @param statements results of the statements of this kind of document
 * @param remedies planned remediation of findings, with dates
 * @param reviews review status of all subjects
 * @param evidenced records with valid evidence
 */
public record EvaluationBasis(Optional<Inventory> inventory, List<Assessment> assessments, StatementResults statements,
        Remediations remedies, List<ReviewStatus> reviews, RecordsWithEvidence evidenced) {

    public EvaluationBasis {
        assessments = List.copyOf(assessments);
        reviews = List.copyOf(reviews);
    }

    /**
     * Returns the ids of the measures whose next review is not overdue, and which a person other than the owner found
     * effective in the newest signed review.
     */
    public Set<String> effectiveMeasureIds() {
        return measureReviews().filter(review -> !review.isOverdue())
                .filter(review -> review.last()
                        .filter(last -> last.result() == ReviewResult.EFFECTIVE)
                        .filter(last -> !review.subject().owner().equals(Optional.of(last.person())))
                        .isPresent())
                .map(review -> review.subject().ref().id())
                .collect(Collectors.toSet());
    }

    /** Returns the next review date of each measure by its id; measures that require no reviews are left out. */
    public Map<String, LocalDate> nextReviews() {
        return measureReviews().filter(review -> review.next().isPresent())
                .collect(
                        Collectors.toMap(review -> review.subject().ref().id(), review -> review.next().orElseThrow()));
    }

    private Stream<ReviewStatus> measureReviews() {
        return reviews.stream().filter(review -> review.subject().ref().is(RecordType.MEASURE));
    }

    public Optional<Snapshot> snapshot() {
        return inventory.map(Inventory::snapshot);
    }
}
