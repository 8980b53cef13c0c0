package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.document.annex.ContradictedMeasure;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.RuleId;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;

/**
 * The current deviations from each control: from policy rules that name the control, and from the measures that
 * implement it, including findings that these measures are to remediate. Accepted risks and exceptions do not count,
 * and each cause counts once.
 *
 * @param byControl IDs of deviations by control; controls without deviations are left out
 * @param supporting for each control, the measures in force that only support it and that are not met everywhere: the
 * IDs of the deviating items by code of the measure; other controls are left out
 * @param unassessed for each control, the rules that name it and were not assessed although there is a snapshot; other
 * controls are left out
 */
public record ControlDeviations(Map<String, Set<String>> byControl,
        Map<String, SortedMap<String, Set<String>>> supporting, Map<String, List<RuleId>> unassessed) {

    public static ControlDeviations of(List<Measure> measures, EvaluationBasis basis, List<Finding> findings) {
        StatementResults statements = basis.statements();
        Map<String, Set<String>> byControl = new HashMap<>();
        FindingsByCause causes = new FindingsByCause(findings);
        Map<String, String> repeated = new HashMap<>();
        findings.forEach(
                finding -> causes.of(finding).ifPresent(cause -> repeated.put(finding.ref().id(), cause.ref().id())));
        Map<Finding.Key, Finding> open = findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .collect(Collectors.toMap(finding -> Finding.Key.of(finding.check(), finding.resource().id()),
                        Function.identity(), (first, second) -> first));
        Map<String, List<RuleId>> unassessed = new HashMap<>();
        PolicyRuleResult.of(basis)
                .forEach(result -> result.rule().controls().stream().map(ControlId::toString).forEach(control -> {
                    add(control,
                            result.in(StatementState.NOT_MET)
                                    .flatMap(statement -> Stream.concat(ids(statement), further(statement, open))),
                            repeated, byControl);
                    if (result.status() == ComplianceStatus.NOT_ASSESSED && statements.snapshot().isPresent()) {
                        unassessed.computeIfAbsent(control, first -> new ArrayList<>()).add(result.rule().id());
                    }
                }));
        Stream.of(ContradictedMeasure.among(measures, statements, findings, List.of()),
                ContradictedMeasure.deviationsUntilInForce(measures, statements, findings))
                .flatMap(contradictions -> contradictions.values().stream())
                .forEach(measure -> measure.measure()
                        .controls()
                        .stream()
                        .filter(link -> link.kind() == ControlLinkKind.DIRECT)
                        .forEach(link -> add(link.control().toString(), ids(measure), repeated, byControl)));
        Map<String, SortedMap<String, Set<String>>> supporting = new HashMap<>();
        ContradictedMeasure.among(measures, statements, findings, List.of())
                .values()
                .forEach(measure -> measure.measure()
                        .controls()
                        .stream()
                        .filter(link -> link.kind() != ControlLinkKind.DIRECT)
                        .forEach(link -> supporting.computeIfAbsent(link.control().toString(), first -> new TreeMap<>())
                                .put(measure.measure().code(), ids(measure).collect(Collectors.toSet()))));
        return new ControlDeviations(Map.copyOf(byControl), Map.copyOf(supporting), Map.copyOf(unassessed));
    }

    private static Stream<String> ids(ContradictedMeasure measure) {
        Stream<String> review = measure.overdueReview().map(overdue -> measure.measure().ref().id()).stream();
        return Stream.concat(review,
                Stream.concat(measure.contradictedStatements().stream().flatMap(ControlDeviations::ids),
                        measure.findings().stream().map(finding -> finding.ref().id())));
    }

    private static Stream<String> ids(StatementResult result) {
        return result.deviations()
                .stream()
                .map(deviating -> deviating.record().map(RecordRef::id).orElseGet(deviating.subject()::id));
    }

    /**
     * Returns the findings of all checks of the statement about the deviating resources. The statement counts such a
     * resource only once, although several of its checks may have found deviations.
     */
    private static Stream<String> further(StatementResult result, Map<Finding.Key, Finding> open) {
        return result.deviations()
                .stream()
                .filter(deviating -> deviating.record().filter(record -> record.is(RecordType.FINDING)).isPresent())
                .flatMap(deviating -> result.statement()
                        .checks()
                        .stream()
                        .map(check -> open.get(Finding.Key.of(check, deviating.subject().id())))
                        .filter(Objects::nonNull))
                .map(finding -> finding.ref().id());
    }

    /**
     * @param repeated causes of those findings that share their cause with another finding
     */
    private static void add(String control, Stream<String> ids, Map<String, String> repeated,
            Map<String, Set<String>> byControl) {
        ids.forEach(
                id -> byControl.computeIfAbsent(control, first -> new HashSet<>()).add(repeated.getOrDefault(id, id)));
    }

    /** Returns the rules that name a control and were not assessed, in the order of the rule IDs. */
    List<RuleId> unassessed(String control) {
        return unassessed.getOrDefault(control, List.of());
    }

    /** Returns the codes of measures in force that only support a control and are not met everywhere. */
    Set<String> supporting(String control) {
        return supporting.getOrDefault(control, Collections.emptySortedMap()).keySet();
    }

    /** Returns the IDs of the items that deviate from the measures that only support a control. */
    Set<String> deviationsFromSupportingMeasures(String control) {
        return supporting.getOrDefault(control, Collections.emptySortedMap())
                .values()
                .stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Returns the number of open deviations from a control. */
    int count(String control) {
        return of(control).size();
    }

    /** Returns the IDs of the items that deviate from a control. */
    Set<String> of(String control) {
        return byControl.getOrDefault(control, Set.of());
    }
}
