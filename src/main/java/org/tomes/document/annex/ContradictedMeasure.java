package org.tomes.document.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.document.statement.DeviationCounts;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.document.statement.StatementSubject;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Message;

/**
 * A measure in force that, according to the register, is not met everywhere.
 *
 * @param contradictedStatements statements that the measure implements and that are not met in the part that the
 * measure covers
 * @param rules all statements that the measure implements, limited to the part that the measure covers
 * @param findings open findings that are linked to the measure and that none of these statements counts, one for each
 * cause
 * @param overdueReview description of the measure's review if that is overdue; otherwise empty
 * @param treatment decision of the company; empty if there is none
 */
public record ContradictedMeasure(Measure measure, List<StatementResult> contradictedStatements,
        List<StatementResult> rules, List<Finding> findings, Optional<Message> overdueReview,
        Optional<AnnexPresentation> treatment) {

    /** Returns the numbers of deviations, without names, such as {@code 2 of 4 key vaults}. */
    public List<Message> deviations() {
        List<Message> deviations = new ArrayList<>(DeviationCounts.of(contradictedStatements, rules));
        if (contradictedStatements.stream().noneMatch(result -> result.statement().noun() == StatementSubject.REVIEW)) {
            overdueReview.ifPresent(deviations::add);
        }
        if (!findings.isEmpty()) {
            deviations.add(Message.of("annex.deviation.findings", findings.size()));
        }
        return deviations;
    }

    /**
     * @return contradictions by measure, in the order of the measures; contains only measures in force
     */
    public static Map<MeasureId, ContradictedMeasure> among(List<Measure> measures, StatementResults statements,
            List<Finding> findings, List<PresentationDecision> treatments) {
        return among(measures.stream().filter(measure -> measure.status().isInForce()).toList(), statements.all(),
                findings, treatments, statements.overdueReviews());
    }

    /**
     * Returns the deviations that remain until measures are in force that are planned or in progress. Measures in force
     * are not included.
     */
    public static Map<MeasureId, ContradictedMeasure> deviationsUntilInForce(List<Measure> measures,
            StatementResults statements, List<Finding> findings) {
        return among(
                measures.stream()
                        .filter(measure -> measure.status() == MeasureStatus.PLANNED
                                || measure.status() == MeasureStatus.IN_PROGRESS)
                        .toList(),
                statements.all()
                        .stream()
                        .filter(result -> result.statement().noun() != StatementSubject.REVIEW)
                        .toList(),
                findings, List.of(), Map.of());
    }

    private static Map<MeasureId, ContradictedMeasure> among(List<Measure> measures, List<StatementResult> statements,
            List<Finding> findings, List<PresentationDecision> treatments, Map<String, Message> overdueReviews) {
        Map<MeasureId, List<StatementResult>> rules = new HashMap<>();
        Map<MeasureId, List<StatementResult>> against = new HashMap<>();
        statements.forEach(result -> result.measures().forEach(linkedMeasure -> {
            StatementResult kept = result.of(linkedMeasure);
            rules.computeIfAbsent(linkedMeasure.id(), id -> new ArrayList<>()).add(kept);
            if (result.state() == StatementState.NOT_MET && kept.state() == StatementState.NOT_MET) {
                against.computeIfAbsent(linkedMeasure.id(), id -> new ArrayList<>()).add(kept);
            }
        }));
        Map<MeasureId, List<Finding>> linked = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .forEach(finding -> finding.measures()
                        .forEach(measure -> linked.computeIfAbsent(measure, id -> new ArrayList<>()).add(finding)));
        Map<MeasureId, AnnexPresentation> chosen = treatments.stream()
                .collect(Collectors.toMap(PresentationDecision::measure, PresentationDecision::treatment));
        FindingsByCause causes = new FindingsByCause(findings);
        Map<MeasureId, ContradictedMeasure> contradictions = new LinkedHashMap<>();
        measures.forEach(measure -> {
            List<StatementResult> statementsAgainst = against.getOrDefault(measure.id(), List.of());
            List<Finding> otherFindings = uncounted(linked.getOrDefault(measure.id(), List.of()), statementsAgainst,
                    causes);
            Optional<Message> overdue = Optional.ofNullable(overdueReviews.get(measure.ref().id()));
            if (!statementsAgainst.isEmpty() || !otherFindings.isEmpty() || overdue.isPresent()) {
                contradictions.put(measure.id(),
                        new ContradictedMeasure(measure, statementsAgainst, rules.getOrDefault(measure.id(), List.of()),
                                otherFindings, overdue, Optional.ofNullable(chosen.get(measure.id()))));
            }
        });
        return contradictions;
    }

    private static List<Finding> uncounted(List<Finding> findings, List<StatementResult> against,
            FindingsByCause causes) {
        Set<String> counted = new HashSet<>();
        against.stream()
                .flatMap(result -> result.deviations().stream())
                .flatMap(deviating -> deviating.record().stream())
                .forEach(record -> counted.add(record.id()));
        return causes.onePerCause(findings.stream()
                .filter(finding -> causes.group(finding)
                        .stream()
                        .noneMatch(related -> counted.contains(related.ref().id())))
                .toList());
    }
}
