package org.tomes.desktop.finding;

import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.finding.Finding;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.PersonId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Determines who decides on high-severity risks according to the policy and the responsibility matrix. */
record HighRiskAuthority(DecisionAuthority authority, Texts texts) {

    /** Returns the reason why a decision of this person deviates from the policy; empty if it does not. */
    Optional<Message> objection(Optional<PersonId> decider) {
        return authority.missingAccountability(DecisionAuthority.POLICY, decider)
                .map(topic -> Message.of("desktop_finding.topManagement", authority.accountableNames(topic)))
                .or(() -> authority.missing(DecisionAuthority.RISKS, decider)
                        .map(topic -> Message.of("desktop_finding.authority", topic.title(texts),
                                authority.holderNames(topic))));
    }

    /** Returns the reason why the decision about a finding deviates from the policy; empty if it does not. */
    Optional<Message> deviation(Finding finding) {
        return finding.decision()
                .filter(decision -> finding.severity() == Severity.HIGH)
                .flatMap(decision -> objection(decision.by()));
    }

    /** Returns the person who decides instead of this one; empty if this one may decide. */
    Optional<PersonId> requiredDecider(Optional<PersonId> decider) {
        return authority.accountable(DecisionAuthority.POLICY)
                .or(() -> authority.accountable(DecisionAuthority.RISKS))
                .filter(accountable -> decider.isEmpty() || objection(decider).isPresent());
    }
}
