package org.tomes.document.soa;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Checks;
import org.tomes.check.ControlRef;
import org.tomes.document.annex.Contradiction;
import org.tomes.document.statement.StatementResults;
import org.tomes.finding.Finding;
import org.tomes.finding.State;
import org.tomes.finding.importing.SameCause;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;

/**
 * How much deviates from each control today: open findings of checks that answer the control directly, and what
 * contradicts the measures in force that fulfil it. Accepted risks and exemptions are none, and a cause counts once.
 *
 * @param byControl what deviates, each by its id, for the controls from which anything does
 */
public record ControlDeviations(Map<String, Set<String>> byControl) {

    public static ControlDeviations of(List<Measure> measures, StatementResults statements, List<Finding> findings) {
        Map<String, Set<String>> byControl = new HashMap<>();
        SameCause causes = new SameCause(findings);
        Map<String, String> repeated = new HashMap<>();
        findings.forEach(
                finding -> causes.of(finding).ifPresent(cause -> repeated.put(finding.ref().id(), cause.ref().id())));
        findings.stream()
                .filter(finding -> finding.state() == State.OPEN)
                .forEach(finding -> Checks.find(finding.check())
                        .stream()
                        .flatMap(check -> check.controls().stream())
                        .filter(ControlRef::direct)
                        .forEach(reference -> add(reference.control().toString(), Stream.of(finding.ref().id()),
                                repeated, byControl)));
        Contradiction.among(measures, statements, findings, List.of())
                .values()
                .forEach(contradiction -> contradiction.measure()
                        .controls()
                        .stream()
                        .filter(link -> link.kind() == LinkKind.DIRECT)
                        .forEach(link -> add(link.control().toString(), ids(contradiction), repeated, byControl)));
        return new ControlDeviations(Map.copyOf(byControl));
    }

    private static Stream<String> ids(Contradiction contradiction) {
        Stream<String> review = contradiction.overdueReview() ? Stream.of(contradiction.measure().ref().id())
                : Stream.empty();
        return Stream.concat(review,
                Stream.concat(contradiction.against()
                        .stream()
                        .flatMap(result -> result.against().stream())
                        .map(deviating -> deviating.record().map(RecordRef::id).orElseGet(deviating.thing()::id)),
                        contradiction.findings().stream().map(finding -> finding.ref().id())));
    }

    /** @param repeated the cause of findings that have the same as another one */
    private static void add(String control, Stream<String> ids, Map<String, String> repeated,
            Map<String, Set<String>> byControl) {
        ids.forEach(
                id -> byControl.computeIfAbsent(control, first -> new HashSet<>()).add(repeated.getOrDefault(id, id)));
    }

    /** How many deviations from a control are open. */
    int count(String control) {
        return byControl.getOrDefault(control, Set.of()).size();
    }
}
