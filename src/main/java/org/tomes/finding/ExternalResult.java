package org.tomes.finding;

import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.text.Message;

/**
 * Combined result of one report of another tool for one resource and subject.
 *
 * @param failed whether a check failed
 * @param severity severity of the most severe result
 * @param reports the failed results if there are any; at least one unless there is a reason
 * @param reason reason of the finding, if it differs from the first report
 */
public record ExternalResult(CheckedResource resource, Severity severity, boolean failed,
        List<ExternalCheckText> reports, Optional<Message> reason) {

    public ExternalResult {
        reports = List.copyOf(reports);
    }

    public ExternalResult(CheckedResource resource, Severity severity, boolean failed,
            List<ExternalCheckText> reports) {
        this(resource, severity, failed, reports, Optional.empty());
    }
}
