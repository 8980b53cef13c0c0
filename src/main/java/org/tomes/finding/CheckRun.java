package org.tomes.finding;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;

/**
 * One time that evidence was held against the findings: a snapshot through our own checks, or another tool's report.
 *
 * @param number from 1, in the order in which the evidence came
 * @param label what people call the evidence: {@code #3} for a snapshot, a file's name for a report
 * @param evidence the snapshot's id, or the SHA-256 of the report
 * @param capturedAt the moment that the evidence is from
 * @param ranAt when it was held against the findings last
 */
public record CheckRun(int number, Source source, String label, String evidence, Instant capturedAt, Instant ranAt,
        Tally tally) {

    /** How many findings a run found anew, again, still and no more. */
    public record Tally(int appeared, int cameBack, int stillThere, int gone) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        static Tally of(int run, Collection<Finding> findings) {
            return new Tally(count(findings, finding -> shows(finding, Occurrence.NEW, run)),
                    count(findings, finding -> shows(finding, Occurrence.BACK_AGAIN, run)),
                    count(findings, finding -> shows(finding, Occurrence.STILL_THERE, run)),
                    count(findings, finding -> finding.resolution().filter(fix -> fix.run() == run).isPresent()));
        }

        private static boolean shows(Finding finding, Occurrence course, int run) {
            return finding.sightings().lastIn() == run && finding.course() == course;
        }

        private static int count(Collection<Finding> findings, Predicate<Finding> counted) {
            return (int) findings.stream().filter(counted).count();
        }
    }

    CheckRun at(String called, Instant now) {
        return new CheckRun(number, source, called, evidence, capturedAt, now, tally);
    }

    CheckRun with(Tally counted) {
        return new CheckRun(number, source, label, evidence, capturedAt, ranAt, counted);
    }

    public RecordRef ref() {
        return new RecordRef("finding-run", String.valueOf(number), label);
    }

    /** What the audit trail keeps of it. */
    public AuditFields fields() {
        return AuditFields.of("source", source, "evidence", evidence, "capturedAt", capturedAt, "appeared",
                tally.appeared, "cameBack", tally.cameBack, "stillThere", tally.stillThere, "gone", tally.gone);
    }
}
