package org.tomes.document.soa;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementKey;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;

/**
 * The dates by which controls are to be implemented. For each control, this is the latest date in the register: of
 * measures that are not in force yet, of the remediation of open deviations, and of decisions in management reviews.
 */
final class ControlImplementationDates {

    private static final StatementKey REVIEWED = new StatementKey("measure.reviewed");

    private final ControlStatuses statuses;
    private final Remediations remediations;
    private final Map<String, Finding> findings;

    /**
     * The latest date of a control.
     *
     * @param incomplete whether at least one deviation or measure has no planned date; a deviation then has only its
     * deadline
     */
    record Due(LocalDate day, boolean incomplete) {
    }

    ControlImplementationDates(ControlStatuses statuses, Remediations remediations, List<Finding> findings) {
        this.statuses = statuses;
        this.remediations = remediations;
        this.findings = findings.stream()
                .collect(Collectors.toMap(finding -> finding.ref().id(), Function.identity(), (first, other) -> first));
    }

    /** Returns the date of a control that is not implemented, or not fully; empty if no date is planned. */
    Optional<Due> of(SoaRow row) {
        Optional<ImplementationState> state = statuses.state(row);
        if (state.isEmpty() || state.get() == ImplementationState.IMPLEMENTED) {
            return Optional.empty();
        }
        List<LocalDate> decided = Stream
                .concat(codes(row).distinct().flatMap(code -> remediations.decisionsNaming(code).stream()),
                        gapDecisions(row, state.get()))
                .flatMap(decision -> decision.due().stream())
                .toList();
        List<Optional<LocalDate>> measures = Stream.concat(row.direct().stream(), row.supporting().stream())
                .filter(measure -> !measure.status().isInForce())
                .map(Measure::due)
                .toList();
        List<Remediation> remedies = statuses.deviations(row)
                .flatMap(deviation -> Optional.ofNullable(findings.get(deviation)).map(remediations::of).stream())
                .toList();
        boolean incomplete = decided.isEmpty() && measures.stream().anyMatch(Optional::isEmpty)
                || remedies.stream().anyMatch(remedy -> remedy.planned().isEmpty());
        return Stream
                .of(decided.stream(), measures.stream().flatMap(Optional::stream),
                        remedies.stream().flatMap(remedy -> remedy.planned().or(remedy::deadline).stream()))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .map(day -> new Due(day, incomplete));
    }

    /** Returns the open decisions that name a clause of the standard. */
    List<Decision> clauseDecisions(String clause) {
        return remediations.decisionsNaming(clause);
    }

    /**
     * Returns the decisions that correct nonconformities of a control or of its rules, except decisions that the entry
     * of the control already names.
     */
    List<Decision> nonconformityDecisions(SoaRow row) {
        return Stream.concat(Stream.of(row.control()), rules(row))
                .flatMap(code -> remediations.decisionsOnNonconformities(code).stream())
                .distinct()
                .filter(decision -> decision.nonconformities()
                        .stream()
                        .anyMatch(number -> !row.entry().implementation().contains(number)))
                .toList();
    }

    private static Stream<String> rules(SoaRow row) {
        return PolicyRules.all()
                .stream()
                .filter(rule -> rule.controls().stream().anyMatch(control -> control.toString().equals(row.control())))
                .map(rule -> rule.id().toString());
    }

    /** Returns the decisions that respond to proposals about gaps of a control. */
    Stream<Decision> gapDecisions(SoaRow row, ImplementationState state) {
        return Stream.of(ReviewProposal.CONTROLS, ReviewProposal.PARTIAL, ReviewProposal.UNPROVEN)
                .filter(proposal -> switch (proposal) {
                    case CONTROLS -> state == ImplementationState.NOT_IMPLEMENTED;
                    case PARTIAL -> state == ImplementationState.PARTLY && row.coverage() != ControlCoverage.COVERED;
                    default -> statuses.lacksEvidence(row);
                })
                .flatMap(proposal -> remediations.decisionsAnswering(proposal).stream());
    }

    /**
     * Returns the codes by which decisions refer to the control: those of the control, its rules, its measures and its
     * expired evidence.
     */
    private Stream<String> codes(SoaRow row) {
        Set<String> deviating = statuses.deviations(row).collect(Collectors.toSet());
        List<Measure> measures = Stream.concat(row.direct().stream(), row.supporting().stream()).toList();
        return Stream
                .of(Stream.of(row.control()), rules(row), measures.stream().map(Measure::code),
                        measures.stream()
                                .filter(measure -> deviating.contains(measure.ref().id()))
                                .map(overdue -> PolicyRules.of(REVIEWED).id().toString()),
                        statuses.expiredEvidence(row))
                .flatMap(Function.identity());
    }
}
