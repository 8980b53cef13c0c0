package org.tomes.document.compose;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.tomes.document.statement.Remediation;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/**
 * The words for a deadline after which remediation is planned, with the decision that allowed it. Without a released
 * decision, the later date is a plan, not an extension.
 *
 * @param today marks deadlines that have passed
 * @param released whether the management review that made a decision is released
 */
public record MissedDeadlineWords(LocalDate today, Predicate<Decision> released, Texts texts, Formats formats) {

    /** Returns the deadline if remediation is planned only for a later date. */
    public Optional<String> of(Remediation remediation) {
        return remediation.missedDeadline()
                .map(deadline -> remediation.decisions()
                        .stream()
                        .filter(released)
                        .filter(decision -> decision.due().filter(deadline::isBefore).isPresent())
                        .findFirst()
                        .map(decision -> texts.get("cloudevidence.missedDeadline.moved", formats.date(deadline),
                                decision.code()))
                        .orElseGet(() -> texts.get(deadline.isBefore(today) ? "cloudevidence.missedDeadline"
                                : "cloudevidence.missedDeadline.coming", formats.date(deadline))));
    }
}
