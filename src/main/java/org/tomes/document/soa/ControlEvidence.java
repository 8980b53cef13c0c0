package org.tomes.document.soa;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidencedRecords;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.review.Review;
import org.tomes.soa.SoaRow;

/**
 * Which controls have any evidence of their implementation: an evidence item, a signed-off review, or a check of the
 * newest snapshot that shows a measure to be kept.
 *
 * @param reviewed types and ids of what was reviewed
 * @param checked measures that a check shows to be kept
 */
record ControlEvidence(EvidencedRecords items, Set<String> reviewed, Set<MeasureId> checked) {

    static ControlEvidence of(List<Evidence> evidence, List<Review> reviews, StatementResults statements) {
        return new ControlEvidence(new EvidencedRecords(evidence),
                reviews.stream().map(review -> key(review.subject())).collect(Collectors.toSet()),
                statements.all()
                        .stream()
                        .filter(result -> result.snapshot().isPresent())
                        .flatMap(result -> result.measures()
                                .stream()
                                .filter(measure -> result.of(measure).state() == StatementState.MET))
                        .map(Measure::id)
                        .collect(Collectors.toSet()));
    }

    boolean has(SoaRow row) {
        return !row.entry().evidence().isBlank() || has(row.entry().ref())
                || (row.direct().isEmpty() ? row.supporting() : row.direct()).stream()
                        .filter(measure -> measure.status().isInForce())
                        .anyMatch(measure -> has(measure.ref()) || checked.contains(measure.id()));
    }

    /** Of the evidence items for the control and the measures in force, as the evidence index numbers them. */
    List<String> codes(SoaRow row) {
        return Stream
                .concat(Stream.of(row.entry().ref()),
                        (row.direct().isEmpty() ? row.supporting() : row.direct()).stream()
                                .filter(measure -> measure.status().isInForce())
                                .map(Measure::ref))
                .flatMap(record -> items.codes(record).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean has(RecordRef record) {
        return items.has(record) || reviewed.contains(key(record));
    }

    private static String key(RecordRef record) {
        return record.type() + ":" + record.id();
    }
}
