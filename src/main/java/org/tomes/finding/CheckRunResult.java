package org.tomes.finding;

import java.time.Instant;
import java.util.Optional;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.text.Message;

/** Result of one run for one finding. */
public sealed interface CheckRunResult {

    /**
     * The check is not met.
     *
     * @param since the beginning of the violation, if a date in the data determines it
     */
    record NotMet(CheckedResource resource, Severity severity, Message reason,
            Optional<Instant> since) implements CheckRunResult {

        NotMet(CheckedResource resource, Severity severity, Message reason) {
            this(resource, severity, reason, Optional.empty());
        }

        /** Returns the time from which the run shows the violation; never before the beginning of the violation. */
        Instant detectionTime(CheckRun run) {
            return since.filter(begin -> begin.isAfter(run.capturedAt())).orElse(run.capturedAt());
        }
    }

    /** The finding is closed. */
    record Gone(ClosingReason ending) implements CheckRunResult {
    }

    /** The evidence is not sufficient. */
    record Unknown() implements CheckRunResult {
    }
}
