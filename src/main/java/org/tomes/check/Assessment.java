package org.tomes.check;

import java.time.Instant;
import java.util.Optional;
import org.tomes.text.Message;

/**
 * Assessment of one resource by one check.
 *
 * @param severity severity for this resource, which may differ from the severity of the check
 * @param reason basis of the result; its arguments are texts, numbers and messages
 * @param since date in the data that decides the result, such as an expiry date; may be after the snapshot
 */
public record Assessment(CheckId check, CheckOutcome result, Severity severity, CheckedResource resource,
        Message reason, Optional<Instant> since) {

    public Assessment(CheckId check, CheckOutcome result, Severity severity, CheckedResource resource, Message reason) {
        this(check, result, severity, resource, reason, Optional.empty());
    }

    /** Returns this assessment with another severity. */
    public Assessment with(Severity other) {
        return new Assessment(check, result, other, resource, reason, since);
    }

    public Assessment since(Instant begin) {
        return new Assessment(check, result, severity, resource, reason, Optional.of(begin));
    }
}
