package org.tomes.document.statement;

import java.util.List;
import java.util.Optional;
import org.tomes.check.CheckOutcome;
import org.tomes.document.DocumentKind;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;

/**
 * Evaluates whether the policy itself is reviewed in time. The interval is counted from its release or its last signed
 * review.
 */
final class PolicyReviewStatement {

    private static final String KEY = DocumentKind.CLOUD_SECURITY_POLICY.key();

    private PolicyReviewStatement() {
    }

    static StatementEvidence reviewedInTime(StatementFacts facts) {
        Optional<ReviewStatus> standing = facts.register()
                .review(new RecordRef(RecordType.DOCUMENT, KEY, KEY))
                .filter(reviewStatus -> reviewStatus.next().isPresent());
        if (standing.isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.notReleased"));
        }
        boolean late = standing.get().next().get().isBefore(facts.today());
        return StatementEvidence.ofRegister(List.of(Observation.of(late ? CheckOutcome.NOT_MET : CheckOutcome.MET,
                standing.get().subject().ref(), standing.get().subject().name(),
                Message.of(late ? "statement.fact.policyReviewLate" : "statement.fact.policyReviewNext",
                        standing.get().next().get()))));
    }
}
