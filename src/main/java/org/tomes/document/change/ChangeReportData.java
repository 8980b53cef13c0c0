package org.tomes.document.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.document.ReportPeriod;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.statement.Remediations;
import org.tomes.document.text.TextComposer;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.measure.MeasureId;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;

/**
 * The data of a change report.
 *
 * @param changes changes, oldest first
 * @param compared pairs of snapshots compared for unrecorded changes, oldest first
 * @param leftOutPairs number of older pairs left out
 * @param measures codes of measures by ID
 * @param evidence evidence in the register, by the change that it supports
 * @param remedies unsettled decisions of management reviews
 * @param lastReview the newest released management review, which put decisions into effect
 * @param approversWithoutSeparation people who approve changes to topics for which they are accountable
 */
record ChangeReportData(DocumentMetadata metadata, ReportPeriod period, List<ReportedChange> changes,
        List<Compared> compared, int leftOutPairs, Map<MeasureId, String> measures, RecordsWithEvidence evidence,
        Remediations remedies, LastManagementReview lastReview, PersonAndRoleNames names,
        Set<PersonId> approversWithoutSeparation) implements TextComposer.DocumentFacts {

    /** Two consecutive snapshots of the period with unrecorded differences between them. */
    record Compared(Shot before, Shot after, List<ChangeReconciliation.Entry> unexplained, int explained, int notSeen,
            SortedSet<ResourceType> notCompared) {
    }

    record Shot(int number, Instant capturedAt, String hash) {
    }

    /**
     * Returns the pairs of snapshots between which a resource of a rejected change was changed. It is unknown whether
     * this implements the rejected change.
     */
    Stream<Compared> differencesDespiteRejection(ChangeRecord change) {
        return compared.stream()
                .filter(pair -> pair.unexplained()
                        .stream()
                        .flatMap(entry -> entry.rejected().stream())
                        .anyMatch(rejected -> rejected.id().equals(change.id())));
    }

    /** Whether an approved change must be approved again before it is implemented. */
    boolean isSuspended(ChangeRecord change) {
        return change.isSuspended(approversWithoutSeparation);
    }

    boolean isDecidedWithoutSeparation(ChangeRecord change) {
        return change.approvals().approver().filter(approversWithoutSeparation::contains).isPresent();
    }

    /** Returns the open decisions of management reviews that name a change. */
    List<Decision> decisionsNaming(ChangeRecord change) {
        return remedies.decisionsNaming("#" + change.number());
    }

    /**
     * Returns the open decisions of management reviews that name a change or concern one of the findings of the change.
     */
    List<Decision> decisions(ChangeRecord change) {
        List<Decision> naming = decisionsNaming(change);
        return remedies.open()
                .stream()
                .filter(decision -> naming.contains(decision) || decision.findings()
                        .stream()
                        .anyMatch(finding -> change.links().findings().contains(finding.toString())))
                .toList();
    }

    /** Returns the decisions in effect that are to remediate findings, but for which no change was requested. */
    List<Decision> decisionsWithoutChange() {
        return remedies.open()
                .stream()
                .filter(decision -> isInEffect(decision) && !decision.findings().isEmpty()
                        && !remedies.hasChange(decision))
                .toList();
    }

    /** Whether the decision is in effect. */
    boolean isInEffect(Decision decision) {
        return lastReview.isInEffect(decision);
    }

    /** Returns the day of the moment in the time zone of the register. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, metadata.zone());
    }

    Optional<String> measure(MeasureId id) {
        return Optional.ofNullable(measures.get(id));
    }
}
