package org.tomes.document.compose;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.document.statement.Remediation;
import org.tomes.text.Texts;

/**
 * The wording for a deadline after which remediation is planned. The later date, even that of a decision, is a plan,
 * not an extension, because only accepting the risk ends a deadline.
 *
 * @param today day by which passed deadlines are recognised
 */
public record MissedDeadlineText(LocalDate today, Texts texts, Formats formats) {

    /** Returns the deadline if remediation is planned only after it. */
    public Optional<String> of(Remediation remediation) {
        return remediation.missedDeadline()
                .map(deadline -> texts.get(deadline.isBefore(today) ? "cloudevidence.missedDeadline"
                        : "cloudevidence.missedDeadline.coming", formats.date(deadline)));
    }
}
