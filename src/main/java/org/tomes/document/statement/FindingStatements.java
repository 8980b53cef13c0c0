package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.Severity;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingState;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.parameter.Parameter;
import org.tomes.review.decision.Decision;
import org.tomes.text.Message;

/** Evaluates statements about the treatment of findings. Findings with the same cause count as one. */
final class FindingStatements {

    private FindingStatements() {
    }

    /**
     * Requires that no finding of a severity is open beyond its deadline. Open findings are counted. If there are none,
     * findings that were remediated in time support the statement. Findings that were remediated late are in the past
     * and are ignored. Accepted and exempt findings have no deadline.
     */
    static StatementEvidence deadline(StatementFacts facts, Severity severity) {
        FindingDeadlines deadlines = facts.remedies().deadlines();
        LocalDate today = facts.today();
        boolean isAnyOpen = facts.findings()
                .stream()
                .anyMatch(finding -> finding.severity() == severity && finding.state() == FindingState.OPEN);
        return of(facts,
                finding -> finding.severity() == severity && (finding.state() == FindingState.OPEN
                        || !isAnyOpen && finding.state() == FindingState.FIXED && !deadlines.exceeded(finding, today)),
                finding -> observation(finding, facts,
                        deadlines.exceeded(finding, today) ? CheckOutcome.NOT_MET : CheckOutcome.MET,
                        Message.of(
                                finding.state() == FindingState.FIXED ? "statement.fact.fixedInTime"
                                        : "statement.fact.openFor",
                                deadlines.age(finding, today), deadlines.of(finding))));
    }

    /**
     * Requires a named owner, an end date within the longest permitted period, and an assessed residual risk for every
     * exception from a measure; owner and end date also for every decision about a finding.
     */
    static StatementEvidence decisions(StatementFacts facts) {
        StatementEvidence findings = decisionEvidence(facts);
        List<Observation> exemptions = facts.register()
                .measures()
                .stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .flatMap(measure -> measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(facts.today()))
                        .map(exemption -> exemptionObservation(measure, exemption, facts)))
                .toList();
        return exemptions.isEmpty() ? findings
                : StatementEvidence
                        .ofRegister(Stream.concat(findings.observations().stream(), exemptions.stream()).toList());
    }

    /**
     * Returns the result for an exemption. Its start date is not recorded, so its period is too long only if it is too
     * long when counted from today.
     */
    private static Observation exemptionObservation(Measure measure, Exemption exemption, StatementFacts facts) {
        int months = facts.value(Parameter.EXCEPTION_LIMIT);
        boolean tooLong = exemption.until().isAfter(facts.today().plusMonths(months));
        boolean hasApprover = exemption.approvedBy().isPresent();
        boolean isRated = exemption.residualRisk().isPresent();
        return Observation.of(hasApprover && !tooLong && isRated ? CheckOutcome.MET : CheckOutcome.NOT_MET,
                measure.ref(), Message.of("statement.measure", measure.code(), measure.localTitle()),
                tooLong ? Message.of("statement.fact.decisionTooLong", exemption.until(), months)
                        : !hasApprover ? Message.of("statement.fact.decisionOfNobody")
                                : isRated ? Message.of("statement.fact.decisionNamed")
                                        : Message.of("statement.fact.decisionUnrated", exemption.item()));
    }

    private static StatementEvidence decisionEvidence(StatementFacts facts) {
        return of(facts, finding -> finding.decision().isPresent(), finding -> {
            FindingDecision decision = finding.decision().orElseThrow();
            boolean hasPersonAndDate = decision.by().isPresent() && decision.until().isPresent();
            int months = facts.value(Parameter.EXCEPTION_LIMIT);
            boolean tooLong = hasPersonAndDate
                    && decision.until().get().isAfter(facts.day(decision.at()).plusMonths(months));
            return Observation.of(hasPersonAndDate && !tooLong ? CheckOutcome.MET : CheckOutcome.NOT_MET, finding.ref(),
                    name(finding),
                    tooLong ? Message.of("statement.fact.decisionTooLong", decision.until().get(), months)
                            : Message.of(hasPersonAndDate ? "statement.fact.decisionNamed"
                                    : "statement.fact.decisionOfNobody"));
        });
    }

    /**
     * Requires for each open finding of high severity a measure that is not in force yet, a change, or a decision in
     * effect. A link to a measure in force does not count, because the measure did not prevent the finding. A decision
     * that takes effect only with the release of its management review does not count either.
     */
    static StatementEvidence treated(StatementFacts facts) {
        return of(facts, finding -> finding.severity() == Severity.HIGH && finding.state() == FindingState.OPEN,
                finding -> {
                    Remediation remediation = facts.remedies().of(finding);
                    Remediation.RemediationProgress progress = remediation.made(facts.register()::isInEffect)
                            .progress();
                    boolean isInEffect = progress == Remediation.RemediationProgress.UNDER_WAY;
                    return observation(finding, facts, isInEffect ? CheckOutcome.MET : CheckOutcome.NOT_MET,
                            !isInEffect && remediation.progress() == Remediation.RemediationProgress.UNDER_WAY
                                    ? Message.of("statement.fact.remedy.proposed", names(remediation.decisions()))
                                    : Message.of("statement.fact.remedy." + progress));
                });
    }

    private static String names(List<Decision> decisions) {
        return String.join(", ", decisions.stream().map(Decision::code).toList());
    }

    private static StatementEvidence of(StatementFacts facts, Predicate<Finding> about,
            Function<Finding, Observation> answer) {
        if (facts.inventory().isEmpty() && facts.findings().isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.noSnapshot"));
        }
        List<Observation> observations = facts.remedies()
                .causes()
                .onePerCause(facts.findings())
                .stream()
                .filter(about)
                .sorted(Comparator.comparing(Finding::id))
                .map(answer)
                .toList();
        return StatementEvidence.ofRegister(observations);
    }

    private static Observation observation(Finding finding, StatementFacts facts, CheckOutcome result, Message reason) {
        Optional<AcceptedDeviation> excuse = result == CheckOutcome.NOT_MET ? facts.excuse(finding) : Optional.empty();
        return new Observation(result,
                new CheckedResource(finding.ref().id(), finding.resource().name(), finding.ref().type()), name(finding),
                reason, excuse, Optional.of(finding.ref()));
    }

    private static Message name(Finding finding) {
        return Message.of("statement.finding", finding.id().toString(), finding.resource().name());
    }
}
