package org.tomes.review.decision;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.tomes.finding.Findings;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Manages decisions of management reviews. */
public final class DecisionService {

    private final Ledger ledger;
    private final Decisions decisions;
    private final Findings findings;
    private final Clock clock;

    public DecisionService(Ledger ledger, Decisions decisions, Findings findings, Clock clock) {
        this.ledger = ledger;
        this.decisions = decisions;
        this.findings = findings;
        this.clock = clock;
    }

    /** Returns all decisions, by number. */
    public List<Decision> all() {
        return decisions.all();
    }

    /**
     * @param code code of the decision, such as {@code D-7}, or only the number
     * @throws Problem if there is no such decision
     */
    public Decision get(String code) {
        String normalised = code.strip().toUpperCase(Locale.ROOT);
        return all().stream()
                .filter(decision -> decision.code().equals(normalised)
                        || String.valueOf(decision.number()).equals(normalised))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("decision.unknown", code)));
    }

    /**
     * Adds a decision under the next number, or changes a decision.
     *
     * @throws org.tomes.problem.InvalidRecord if a field is missing or out of range
     */
    public Decision save(Actor actor, Decision decision) {
        decision.check(clock, decision.findings().stream().filter(id -> findings.find(id).isEmpty()).toList());
        return ledger.write(actor,
                tx -> decision.revision() == 0 ? decisions.add(tx, decision.numbered(decisions.nextNumber(tx)))
                        : decisions.update(tx, decision));
    }
}
