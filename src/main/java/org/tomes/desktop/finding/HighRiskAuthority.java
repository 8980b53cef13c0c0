package org.tomes.desktop.finding;

import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.desktop.common.Confirmation;
import org.tomes.finding.Finding;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.Person;
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
                .flatMap(decision -> objection(decision.by()).or(() -> decision.enteredBy()
                        .map(entering -> Message.of("desktop_finding.toConfirm", name(entering),
                                name(decision.by().orElse(entering))))));
    }

    /**
     * Returns the question that is asked before a decision about a high-severity risk is stored; empty if nothing is
     * asked.
     */
    Optional<Confirmation> question(Optional<PersonId> decider, Optional<PersonId> actor) {
        return objection(decider.or(() -> actor))
                .map(reason -> Confirmation.ofDoubtful(Message.of("desktop_finding.againstPolicy.question"),
                        Message.of("desktop_finding.againstPolicy.text", reason),
                        Message.of("desktop_finding.againstPolicy.consent")))
                .or(() -> entered(decider, actor).map(names -> Confirmation.ofDoubtful(
                        Message.of("desktop_finding.onBehalf.question", names.decider()),
                        Message.of("desktop_finding.onBehalf.text", names.decider(), names.actor()),
                        Message.of("desktop_finding.onBehalf.consent", names.decider()))));
    }

    /**
     * Returns a sentence on how the register stores a decision that one person enters in the name of another person.
     */
    Optional<Message> onBehalf(Optional<PersonId> decider, Optional<PersonId> actor) {
        return entered(decider, actor)
                .map(names -> Message.of("desktop_finding.onBehalf", names.decider(), names.actor()));
    }

    private record Names(String decider, String actor) {
    }

    private Optional<Names> entered(Optional<PersonId> decider, Optional<PersonId> actor) {
        return decider.flatMap(deciding -> actor.filter(acting -> !acting.equals(deciding))
                .map(acting -> new Names(name(deciding), name(acting))));
    }

    private String name(PersonId id) {
        return Person.namesById(authority.people()).get(id);
    }

    /** Returns the person who decides instead of the given one; empty if the given person may decide. */
    Optional<PersonId> requiredDecider(Optional<PersonId> decider) {
        return authority.accountable(DecisionAuthority.POLICY)
                .or(() -> authority.accountable(DecisionAuthority.RISKS))
                .filter(accountable -> decider.isEmpty() || objection(decider).isPresent());
    }
}
