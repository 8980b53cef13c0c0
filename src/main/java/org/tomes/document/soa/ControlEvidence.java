package org.tomes.document.soa;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.review.Review;
import org.tomes.soa.SoaRow;

/**
 * The evidence that controls are implemented: a valid evidence item, a signed-off review, or a check of the newest
 * snapshot that confirms a measure.
 *
 * @param items evidence items, including expired ones
 * @param valid evidence items that have not expired
 * @param expired codes of expired evidence items
 * @param reviewed types and IDs of reviewed records
 * @param checked measures that a check confirms
 */
record ControlEvidence(RecordsWithEvidence items, RecordsWithEvidence valid, Set<String> expired, Set<String> reviewed,
        Set<MeasureId> checked) {

    static ControlEvidence of(List<Evidence> evidence, List<Review> reviews, StatementResults statements,
            LocalDate today) {
        Map<Boolean, List<Evidence>> byExpiry = evidence.stream()
                .collect(Collectors.partitioningBy(item -> item.validity(today) == EvidenceValidity.EXPIRED));
        return new ControlEvidence(new RecordsWithEvidence(evidence), new RecordsWithEvidence(byExpiry.get(false)),
                byExpiry.get(true).stream().map(Evidence::code).collect(Collectors.toSet()),
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
        return !row.entry().evidence().isBlank() || itself(row).anyMatch(this::has)
                || row.carrying()
                        .stream()
                        .filter(measure -> measure.status().isInForce())
                        .anyMatch(measure -> has(measure.ref()) || checked.contains(measure.id()));
    }

    /** Whether a check of the newest snapshot is the only evidence. */
    boolean isCheckedOnly(SoaRow row) {
        return has(row) && row.entry().evidence().isBlank() && expired.containsAll(codes(row))
                && row.direct().stream().anyMatch(measure -> checked.contains(measure.id()));
    }

    /**
     * Returns the references to the control itself, in the forms that the Statement of Applicability and evidence use.
     */
    private static Stream<RecordRef> itself(SoaRow row) {
        return Stream.of(row.entry().ref(), new RecordRef(RecordType.CONTROL, row.control(), row.control()));
    }

    /** Returns the codes of the evidence items for the control and for its measures, as in the evidence index. */
    List<String> codes(SoaRow row) {
        return Stream.concat(itself(row), row.carrying().stream().map(Measure::ref))
                .flatMap(record -> items.codes(record).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean has(RecordRef record) {
        return valid.has(record) || reviewed.contains(key(record));
    }

    private static String key(RecordRef record) {
        return record.type() + ":" + record.id();
    }
}
