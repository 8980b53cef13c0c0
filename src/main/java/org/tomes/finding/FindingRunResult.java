package org.tomes.finding;

import java.time.Instant;
import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.text.Message;

/** What one run says of one finding. */
public sealed interface FindingRunResult {

    /**
     * The check is not met.
     *
     * @param since from when on, where a date in the data decides
     */
    record NotMet(Subject resource, Severity severity, Message reason,
            Optional<Instant> since) implements FindingRunResult {

        NotMet(Subject resource, Severity severity, Message reason) {
            this(resource, severity, reason, Optional.empty());
        }

        /** From when on the run shows it: not before what the run assessed was not met. */
        Instant seenIn(CheckRun run) {
            return since.filter(begin -> begin.isAfter(run.capturedAt())).orElse(run.capturedAt());
        }
    }

    /** It is no more. */
    record Gone(Resolution ending) implements FindingRunResult {
    }

    /** The evidence does not tell. */
    record Unknown() implements FindingRunResult {
    }
}
