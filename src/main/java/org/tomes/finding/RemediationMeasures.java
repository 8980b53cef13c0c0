package org.tomes.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.MeasureService;
import org.tomes.text.Excerpt;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Creates measures from findings. */
public final class RemediationMeasures {

    private final Ledger ledger;
    private final FindingService findings;
    private final MeasureService measures;

    public RemediationMeasures(Ledger ledger, FindingService findings, MeasureService measures) {
        this.ledger = ledger;
        this.findings = findings;
        this.measures = measures;
    }

    /**
     * Adds one measure that remediates these findings, and links it to them.
     *
     * @param toRemediate findings, at least one; the measure contains the requirement of the check of the first finding
     * @param texts texts in the language of the measure
     */
    public Measure makeMeasure(Actor actor, List<Finding> toRemediate, Texts texts) {
        Measure draft = draft(toRemediate, texts);
        return ledger.write(actor, tx -> {
            Measure measure = measures.add(actor, draft);
            findings.link(actor, toRemediate, measure);
            return measure;
        });
    }

    private Measure draft(List<Finding> toRemediate, Texts texts) {
        FindingExplanations explanations = findings.explanations();
        Finding first = toRemediate.getFirst();
        String where = toRemediate.stream()
                .map(finding -> finding.resource().name())
                .distinct()
                .collect(Collectors.joining(", "));
        String observations = toRemediate.stream()
                .map(finding -> finding.id() + " " + finding.resource().name() + ": "
                        + FindingText.of(finding.reason(), texts))
                .collect(Collectors.joining("\n"));
        return new MeasureBuilder()
                .title(Excerpt.of(FindingText.of(explanations.title(first), texts), MeasureRules.MAX_TITLE))
                .target(text(
                        Stream.concat(Stream.of(explanations.title(first)), explanations.explanation(first).stream()),
                        texts))
                .implementation(text(
                        toRemediate.stream().flatMap(finding -> explanations.remediation(finding).stream()).distinct(),
                        texts))
                .scope(Excerpt.of(where, MeasureRules.MAX_TEXT))
                .notes(Excerpt.of(observations, MeasureRules.MAX_TEXT))
                .controls(controls(toRemediate))
                .build();
    }

    private static String text(Stream<Message> sentences, Texts texts) {
        return Excerpt.of(
                sentences.map(sentence -> FindingText.of(sentence, texts)).distinct().collect(Collectors.joining("\n")),
                MeasureRules.MAX_TEXT);
    }

    /**
     * Returns the controls of the checks. The measure is linked directly to a control if at least one of the checks
     * verifies the control directly.
     */
    private List<ControlLink> controls(List<Finding> toRemediate) {
        Map<ControlId, ControlLinkKind> kinds = new LinkedHashMap<>();
        toRemediate.stream()
                .flatMap(finding -> findings.explanations().controls(finding.check()).stream())
                .forEach(ref -> kinds.merge(ref.control(),
                        ref.direct() ? ControlLinkKind.DIRECT : ControlLinkKind.SUPPORTING,
                        (first, second) -> first == ControlLinkKind.DIRECT ? first : second));
        return kinds.entrySet().stream().map(link -> new ControlLink(link.getKey(), link.getValue())).toList();
    }
}
