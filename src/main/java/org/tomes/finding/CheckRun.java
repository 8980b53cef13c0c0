package org.tomes.finding;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * One evaluation of evidence. The evidence is a snapshot, evaluated by Tomes' checks, or a report of another tool.
 *
 * @param number from 1, in the order in which the evidence was received
 * @param label display name of the evidence: {@code #3} for a snapshot, the file name for a report
 * @param evidence the id of the snapshot, or the SHA-256 of the report
 * @param capturedAt the time of the evidence
 * @param ranAt the time of the last evaluation
 * @param version the version of the program that evaluated the evidence last; empty for early versions, which did not
 * record it
 */
public record CheckRun(int number, FindingOrigin source, String label, String evidence, Instant capturedAt,
        Instant ranAt, Tally tally, String version) {

    /**
     * Numbers of findings that are new, have reappeared, are still open and were closed in a run. Findings that ended
     * because their only evidence was deleted are not counted, because this is not a change in Azure.
     */
    public record Tally(int appeared, int cameBack, int stillThere, int closed) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        /** @param replaced earlier runs of the same evidence, whose closed findings count for this run */
        static Tally of(int run, Set<Integer> replaced, Collection<Finding> findings) {
            return new Tally(count(findings, finding -> wasSeenIn(finding, FindingOccurrence.NEW, run)),
                    count(findings, finding -> wasSeenIn(finding, FindingOccurrence.BACK_AGAIN, run)),
                    count(findings, finding -> wasSeenIn(finding, FindingOccurrence.STILL_THERE, run)),
                    count(findings,
                            finding -> finding.resolution()
                                    .filter(fix -> fix.run() == run || replaced.contains(fix.run()))
                                    .filter(fix -> fix.ending() != ClosingReason.EVIDENCE_DELETED)
                                    .isPresent()));
        }

        private static boolean wasSeenIn(Finding finding, FindingOccurrence course, int run) {
            return finding.sightings().lastIn() == run && finding.course() == course;
        }

        private static int count(Collection<Finding> findings, Predicate<Finding> filter) {
            return (int) findings.stream().filter(filter).count();
        }
    }

    CheckRun at(String newLabel, Instant now) {
        return new CheckRun(number, source, newLabel, evidence, capturedAt, now, tally, version);
    }

    CheckRun with(Tally newTally) {
        return new CheckRun(number, source, label, evidence, capturedAt, ranAt, newTally, version);
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.FINDING_RUN, String.valueOf(number), label);
    }

    /** Returns the fields for the audit trail. */
    public AuditFields fields() {
        return AuditFields.of("source", source, "evidence", evidence, "capturedAt", capturedAt, "appeared",
                tally.appeared, "cameBack", tally.cameBack, "stillThere", tally.stillThere, "gone", tally.closed,
                "version", version);
    }
}
