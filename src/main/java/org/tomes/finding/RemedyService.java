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
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureRules;
import org.tomes.measure.MeasureService;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Makes measures of findings. */
public final class RemedyService {

    private final Ledger ledger;
    private final FindingService findings;
    private final MeasureService measures;

    public RemedyService(Ledger ledger, FindingService findings, MeasureService measures) {
        this.ledger = ledger;
        this.findings = findings;
        this.measures = measures;
    }

    /**
     * Adds one measure that remediates these findings, and links it to them.
     *
     * @param mended at least one; the measure contains the requirement of the first one's check
     * @param texts in the language that the measure is written in
     */
    public Measure makeMeasure(Actor actor, List<Finding> mended, Texts texts) {
        Measure draft = draft(mended, texts);
        return ledger.write(actor, tx -> {
            Measure measure = measures.add(actor, draft);
            findings.link(actor, mended, measure);
            return measure;
        });
    }

    private Measure draft(List<Finding> mended, Texts texts) {
        Explanations explanations = findings.explanations();
        Finding first = mended.getFirst();
        String where = mended.stream()
                .map(finding -> finding.resource().name())
                .distinct()
                .collect(Collectors.joining(", "));
        String seen = mended.stream()
                .map(finding -> finding.id() + " " + finding.resource().name() + ": "
                        + FindingWords.of(finding.reason(), texts))
                .collect(Collectors.joining("\n"));
        return new MeasureBuilder()
                .title(shortened(FindingWords.of(explanations.title(first), texts), MeasureRules.MAX_TITLE))
                .target(text(Stream.concat(Stream.of(explanations.title(first)), explanations.why(first).stream()),
                        texts))
                .implementation(
                        text(mended.stream().flatMap(finding -> explanations.remediation(finding).stream()).distinct(),
                                texts))
                .scope(shortened(where, MeasureRules.MAX_TEXT))
                .notes(shortened(seen, MeasureRules.MAX_TEXT))
                .controls(controls(mended))
                .build();
    }

    private static String text(Stream<Message> sentences, Texts texts) {
        return shortened(sentences.map(sentence -> FindingWords.of(sentence, texts))
                .distinct()
                .collect(Collectors.joining("\n")), MeasureRules.MAX_TEXT);
    }

    private static String shortened(String text, int max) {
        return text.length() <= max ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, max - 1) - 1)) + "…";
    }

    /** A control that one of the checks answers itself is served directly. */
    private List<ControlLink> controls(List<Finding> mended) {
        Map<ControlId, LinkKind> kinds = new LinkedHashMap<>();
        mended.stream()
                .flatMap(finding -> findings.explanations().controls(finding.check()).stream())
                .forEach(ref -> kinds.merge(ref.control(), ref.direct() ? LinkKind.DIRECT : LinkKind.SUPPORTING,
                        (one, other) -> one == LinkKind.DIRECT ? one : other));
        return kinds.entrySet().stream().map(link -> new ControlLink(link.getKey(), link.getValue())).toList();
    }
}
