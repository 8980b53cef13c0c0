package org.tomes.document.evidenceindex;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.text.TextComposer;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.review.Review;
import org.tomes.review.ReviewStatus;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;

/**
 * The data of the evidence index.
 *
 * @param controls rows of the Statement of Applicability
 * @param snapshots snapshots by number, for evidence that is a snapshot
 * @param checks check results for measures
 * @param reviews signed-off reviews, oldest first
 * @param entered time at which each review was entered in the register, by the id of the review
 * @param statuses review status by the id of the subject
 */
record EvidenceIndexData(DocumentMetadata metadata, List<Evidence> evidence, List<Measure> measures,
        List<SoaRow> controls, Map<Integer, Snapshot> snapshots, EvidenceHistory filings, MeasureCheckResults checks,
        List<Review> reviews, Map<String, Instant> entered, Map<String, ReviewStatus> statuses,
        PersonAndRoleNames names) implements TextComposer.DocumentFacts {

    /** Returns the SHA-256 of the evidence; empty for links, whose content is not in the register. */
    Optional<String> hash(EvidenceVersion version) {
        return switch (version.source()) {
            case EvidenceSource.OfFile file -> Optional.of(file.sha256());
            case EvidenceSource.OfSnapshot snapshot ->
                Optional.ofNullable(snapshots.get(snapshot.number())).map(Snapshot::hash);
            case EvidenceSource.OfForeignSnapshot foreign -> Optional.of(foreign.sha256());
            case EvidenceSource.OfLink link -> Optional.empty();
        };
    }

    /** Returns the name of the subject of each review: the name of a measure, or the label of another subject. */
    Function<Review, String> subjects(Language language) {
        Map<String, Measure> byId = measures.stream()
                .collect(Collectors.toMap(measure -> measure.ref().id(), Function.identity()));
        return review -> Optional.ofNullable(byId.get(review.subject().id()))
                .map(measure -> measure.label(language))
                .orElse(review.subject().label());
    }

    /** Returns the review status of the subject of a review; empty if the subject no longer exists. */
    Optional<ReviewStatus> status(Review review) {
        return Optional.ofNullable(statuses.get(review.subject().id()));
    }

    /** Returns the measures in force for which the register contains no valid evidence. */
    List<Measure> unproven() {
        RecordsWithEvidence proven = new RecordsWithEvidence(
                evidence.stream().filter(item -> item.validity(metadata.today()) != EvidenceValidity.EXPIRED).toList());
        return measures.stream().filter(measure -> measure.status().isInForce() && !proven.has(measure.ref())).toList();
    }
}
