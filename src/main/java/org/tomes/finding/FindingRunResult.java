package org.tomes.finding;

import java.time.Instant;
import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.text.Message;

/** Result of one run for one finding. */
public sealed interface FindingRunResult {

    /**
     * The check is not met.
     *
     * @param since the beginning of the violation, if determined by a date in the data
     */
    record NotMet(Subject resource, Severity severity, Message reason,
            Optional<Instant> since) implements FindingRunResult {

        NotMet(Subject resource, Severity severity, Message reason) {
            this(resource, severity, reason, Optional.empty());
        }

        /** Returns the time from which the run shows the violation, which is not before it began. */
        Instant seenIn(FindingRun run) {
            return since.filter(begin -> begin.isAfter(run.capturedAt())).orElse(run.capturedAt());
        }
    }

    /** The finding is closed. */
    record Gone(Resolution ending) implements FindingRunResult {
    }

    /** The evidence is not sufficient. */
    record Unknown() implements FindingRunResult {
    }
}
