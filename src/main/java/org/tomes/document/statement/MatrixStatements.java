package org.tomes.document.statement;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.check.CheckOutcome;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.Duty;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.people.TopicKeys;
import org.tomes.text.Message;

/** Evaluates statements about the responsibility matrix. */
final class MatrixStatements {

    private MatrixStatements() {
    }

    /** Requires exactly one accountable person for each task. */
    static StatementEvidence accountable(StatementFacts facts) {
        return evaluateEach(facts, topic -> topic.assignees(Duty.ACCOUNTABLE).count() == 1,
                topic -> Message.of("statement.fact.accountable", topic.assignees(Duty.ACCOUNTABLE).count()));
    }

    static StatementEvidence responsible(StatementFacts facts) {
        return evaluateEach(facts, topic -> topic.assignees(Duty.RESPONSIBLE).findAny().isPresent(),
                topic -> Message.of("statement.fact.responsible", topic.assignees(Duty.RESPONSIBLE).count()));
    }

    /** Requires that no person who has left still has a duty. */
    static StatementEvidence present(StatementFacts facts) {
        return without(RaciWarning.SOMEBODY_LEFT, facts, "statement.fact.left", "statement.fact.present");
    }

    static StatementEvidence deputies(StatementFacts facts) {
        return without(RaciWarning.NO_DEPUTY, facts, "statement.fact.noDeputy", "statement.fact.deputy");
    }

    /** Requires that the register contains every task on which the policy is based, each with a responsible person. */
    static StatementEvidence listed(StatementFacts facts) {
        return StatementEvidence.ofRegister(TopicKeys.OF_POLICY.stream()
                .map(subject -> facts.register()
                        .topic(subject)
                        .map(topic -> observation(topic, !topic.assignments().isEmpty(),
                                Message.of(topic.assignments().isEmpty() ? "statement.fact.taskOfNobody"
                                        : "statement.fact.taskAssigned")))
                        .orElseGet(() -> Observation.of(CheckOutcome.NOT_MET,
                                new RecordRef(RecordType.RESPONSIBILITY, subject, subject),
                                Message.of("people.subject." + subject), Message.of("statement.fact.taskMissing"))))
                .toList());
    }

    private static StatementEvidence without(RaciWarning warning, StatementFacts facts, String has, String hasNot) {
        Function<Responsibility, List<RaciWarning>> warnings = RaciWarning.among(facts.register().people(),
                facts.register().roles(), facts.register().topics());
        Set<Responsibility> warned = facts.register()
                .topics()
                .stream()
                .filter(topic -> warnings.apply(topic).contains(warning))
                .collect(Collectors.toSet());
        return evaluateEach(facts, topic -> !warned.contains(topic),
                topic -> Message.of(warned.contains(topic) ? has : hasNot));
    }

    private static StatementEvidence evaluateEach(StatementFacts facts, Predicate<Responsibility> met,
            Function<Responsibility, Message> reason) {
        return StatementEvidence.ofRegister(facts.register()
                .topics()
                .stream()
                .map(topic -> observation(topic, met.test(topic), reason.apply(topic)))
                .toList());
    }

    private static Observation observation(Responsibility topic, boolean met, Message reason) {
        return Observation.of(met ? CheckOutcome.MET : CheckOutcome.NOT_MET, topic.ref(), topic.name(), reason);
    }
}
