package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewStatus;

/**
 * What a document about Azure rests on, judged once, so that its text and the evidence in it speak of one moment.
 *
 * @param inventory the newest snapshot; empty if there is none
 * @param assessments what all checks say of it
 * @param statements how those that the kind of document makes stand to it and to the register
 * @param remedies what is to remediate findings, and until when
 * @param reviews how it stands with the reviews of everything
 */
public record EvaluationBasis(Optional<Inventory> inventory, List<Assessment> assessments, StatementResults statements,
        Remedies remedies, List<ReviewStatus> reviews) {

    public EvaluationBasis {
        assessments = List.copyOf(assessments);
        reviews = List.copyOf(reviews);
    }

    /**
     * Ids of the measures that somebody else than their owner found effective in the newest signed review, and whose
     * next review is not overdue.
     */
    public Set<String> reviewedEffective() {
        return ofMeasures().filter(review -> !review.isOverdue())
                .filter(review -> review.last()
                        .filter(last -> last.result() == ReviewResult.EFFECTIVE)
                        .filter(last -> !review.subject().owner().equals(Optional.of(last.person())))
                        .isPresent())
                .map(review -> review.subject().ref().id())
                .collect(Collectors.toSet());
    }

    /** When the review of each measure is due, by the id of the measure; without those that need none. */
    public Map<String, LocalDate> nextReviews() {
        return ofMeasures().filter(review -> review.next().isPresent())
                .collect(
                        Collectors.toMap(review -> review.subject().ref().id(), review -> review.next().orElseThrow()));
    }

    private Stream<ReviewStatus> ofMeasures() {
        return reviews.stream().filter(review -> review.subject().ref().type().equals("measure"));
    }

    public Optional<Snapshot> snapshot() {
        return inventory.map(Inventory::snapshot);
    }
}
