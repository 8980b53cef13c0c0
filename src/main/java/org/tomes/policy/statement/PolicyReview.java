package org.tomes.policy.statement;

import java.util.List;
import java.util.Optional;
import org.tomes.ledger.RecordRef;
import org.tomes.policy.DocumentKind;
import org.tomes.posture.Result;
import org.tomes.review.Standing;
import org.tomes.text.Message;

/** Whether the policy itself is looked at again in time, counted from its release or its last signed review. */
final class PolicyReview {

    private static final String KEY = DocumentKind.CLOUD_SECURITY_POLICY.key();

    private PolicyReview() {
    }

    static Exhibits inTime(StatementFacts facts) {
        Optional<Standing> standing = facts.register().review(new RecordRef("document", KEY, KEY)).filter(one -> one.next().isPresent());
        if (standing.isEmpty()) {
            return Exhibits.unknown(Message.of("statement.because.notReleased"));
        }
        boolean late = standing.get().next().get().isBefore(facts.today());
        return Exhibits.ofRegister(List.of(Observation.of(late ? Result.NOT_MET : Result.MET, standing.get().subject().ref(), standing.get().subject().name(),
                Message.of(late ? "statement.fact.policyReviewLate" : "statement.fact.policyReviewNext", standing.get().next().get()))));
    }
}
