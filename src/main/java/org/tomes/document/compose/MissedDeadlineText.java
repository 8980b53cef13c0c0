package org.tomes.document.compose;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.document.statement.Remediation;
import org.tomes.text.Texts;

/**
 * The words for a deadline after which remediation is planned. The later date, even of a decision, is a plan, not an
 * extension: only accepting the risk ends a deadline.
 *
 * @param today marks deadlines that have passed
 */
public record MissedDeadlineText(LocalDate today, Texts texts, Formats formats) {

    /** Returns the deadline if remediation is planned only for a later date. */
    public Optional<String> of(Remediation remediation) {
        return remediation.missedDeadline()
                .map(deadline -> texts.get(deadline.isBefore(today) ? "cloudevidence.missedDeadline"
                        : "cloudevidence.missedDeadline.coming", formats.date(deadline)));
    }
}
