package org.tomes.finding;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.text.Message;

/**
 * All that one report of another tool says about one resource and subject.
 *
 * @param failed whether anything is wrong
 * @param severity of the gravest answer
 * @param reports those that complain where any does; at least one where there is no reason
 * @param reason why it is a finding, where that is not what the first report says
 */
public record ExternalResult(Subject resource, Severity severity, boolean failed, List<ExternalReport> reports,
        Optional<Message> reason) {

    public ExternalResult {
        reports = List.copyOf(reports);
    }

    public ExternalResult(Subject resource, Severity severity, boolean failed, List<ExternalReport> reports) {
        this(resource, severity, failed, reports, Optional.empty());
    }
}
