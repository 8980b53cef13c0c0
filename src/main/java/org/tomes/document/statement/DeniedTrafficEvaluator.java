package org.tomes.document.statement;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.check.Severity;
import org.tomes.text.Message;

/**
 * Evaluates whether NSGs deny the traffic that no rule requires. The check whether custom rules decide about all
 * traffic is also met if a rule allows everything. Another check finds such a rule, but it does not deny the rest of
 * the traffic.
 *
 * @param decided evaluator of the check whether custom rules decide
 */
record DeniedTrafficEvaluator(CheckResultsEvaluator decided) implements StatementEvaluator {

    private static final CheckId ALLOWS_ALL = new CheckId("nsg.any-any");

    @Override
    public List<CheckId> checks() {
        return decided.checks();
    }

    @Override
    public StatementEvidence evaluate(StatementFacts facts) {
        StatementEvidence evidence = decided.evaluate(facts);
        return new StatementEvidence(
                evidence.observations().stream().map(observation -> withWideRule(observation, facts)).toList(),
                evidence.gaps(), evidence.ofSnapshot());
    }

    /**
     * Adds the wide rule. The finding about it is listed with the statement to which it belongs, so that it is not
     * counted twice.
     */
    private static Observation withWideRule(Observation observation, StatementFacts facts) {
        if (observation.result() != CheckOutcome.MET) {
            return observation;
        }
        return facts.assessments(ALLOWS_ALL)
                .stream()
                .filter(assessment -> assessment.resource().equals(observation.subject()))
                .filter(DeniedTrafficEvaluator::allowsAllInbound)
                .findFirst()
                .map(wide -> new Observation(CheckOutcome.NOT_MET, observation.subject(), observation.name(),
                        Message.of("statement.fact.allowsAll"),
                        facts.finding(ALLOWS_ALL, wide.resource().id()).flatMap(facts::excuse), Optional.empty()))
                .orElse(observation);
    }

    /**
     * Whether the assessment is about a rule that allows all inbound traffic. Rules for outbound traffic, and rules of
     * NSGs without association, have a lower severity.
     */
    private static boolean allowsAllInbound(Assessment assessment) {
        return assessment.result() == CheckOutcome.NOT_MET && assessment.severity() == Severity.HIGH;
    }
}
