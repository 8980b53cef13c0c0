package org.tomes.check;

import java.time.Instant;
import java.util.Optional;
import org.tomes.text.Message;

/**
 * What one check says about one resource.
 *
 * @param severity how much it matters here, which may differ from the check's own
 * @param reason what the answer rests on; its arguments are texts, numbers and messages
 * @param since from when on it is so, where a date in the data decides, such as an expiry; that may be after the
 * snapshot was taken
 */
public record Assessment(CheckId check, Result result, Severity severity, Subject resource, Message reason,
        Optional<Instant> since) {

    public Assessment(CheckId check, Result result, Severity severity, Subject resource, Message reason) {
        this(check, result, severity, resource, reason, Optional.empty());
    }

    /** The same answer, which matters more or less here. */
    public Assessment with(Severity other) {
        return new Assessment(check, result, other, resource, reason, since);
    }

    public Assessment since(Instant begin) {
        return new Assessment(check, result, severity, resource, reason, Optional.of(begin));
    }
}
