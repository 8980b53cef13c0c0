package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.NameList;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** What the annex says of one measure. Dates are written as the document's language writes them. */
record AnnexMeasureText(AnnexData data, Texts texts, Formats formats) {

    /** So many functions stand with a deviation; there are more where many take part. */
    private static final int FUNCTIONS = 2;

    /** What a measure achieves, or is to achieve as long as it is not kept everywhere. */
    String target(Measure measure) {
        String target = formats.orDash(data.values().filled(measure.target().strip(), texts));
        return data.contradiction(measure).isPresent() ? texts.get("annex.target", target) : target;
    }

    /** How far it is, with what contradicts it. */
    String state(Measure measure) {
        return plainState(measure) + (data.isDeclared(measure) ? texts.get("annex.declared") : "") + deviations(measure)
                + unassessed(measure);
    }

    String name(Measure measure) {
        return measure.code() + " " + measure.title();
    }

    /** What deviates stands below what is promised, and beside both how far the measure is. */
    Row row(Measure measure) {
        String deviating = Stream
                .of(data.contradiction(measure)
                        .map(found -> texts.get("annex.row.deviations", counts(found), remedy(found))),
                        Optional.of(exceptions(measure)).filter(text -> !text.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String told = target(measure) + (deviating.isEmpty() ? "" : "\n" + deviating);
        return row(name(measure), told,
                plainState(measure) + (data.isDeclared(measure) ? texts.get("annex.declared") : "")
                        + (data.treatment(measure).filter(Treatment.DEVIATION::equals).isPresent()
                                ? texts.get("annex.row.deviating")
                                : "")
                        + unassessed(measure));
    }

    /** What is promised stands below its name, which takes less room than beside it. */
    static Row row(String name, String target, String state) {
        return new Row(List.of(
                Cell.of(List.of(new Inline.Text(name, Look.STRONG), new Inline.Text("\n" + target, Look.PLAIN))),
                Cell.of(state)));
    }

    private String plainState(Measure measure) {
        Optional<Treatment> treatment = data.treatment(measure);
        if (treatment.filter(chosen -> chosen != Treatment.DEVIATION).isPresent()) {
            return texts.get("annex.treated." + treatment.get());
        }
        String state = measure.status().isInForce() ? data.isConfirmed(measure) ? "VERIFIED_EFFECTIVE" : "IMPLEMENTED"
                : measure.status().name();
        Optional<LocalDate> day = measure.status().isInForce() ? measure.done() : measure.due();
        return day.map(date -> texts.get("annex.state." + state + ".on", formats.date(date)))
                .orElseGet(() -> texts.get("annex.state." + state));
    }

    private String deviations(Measure measure) {
        return data.contradiction(measure)
                .map(found -> texts.get("annex.deviations", counts(found), remedy(found)))
                .orElse("");
    }

    /** What deviates until the measure is in force; its own day is known, so that only what is overdue is told. */
    String pending(Measure measure) {
        return data.pending(measure).map(found -> {
            int overdue = data.remedies().of(found).overdue().size();
            return counts(found) + (overdue == 0 ? "" : texts.get("annex.pending.overdue", overdue))
                    + production(measure);
        }).orElse("–");
    }

    /** What of it is of high severity and concerns production, by its kind. */
    private String production(Measure measure) {
        Map<String, Long> grave = data.remedies()
                .carriedBy(measure)
                .stream()
                .filter(finding -> finding.severity() == Severity.HIGH && data.order().isProduction(finding))
                .collect(Collectors.groupingBy(finding -> data.titles().headline(finding, texts), LinkedHashMap::new,
                        Collectors.counting()));
        return grave.isEmpty() ? ""
                : texts.get("annex.pending.production",
                        grave.entrySet()
                                .stream()
                                .map(kind -> texts.get("annex.pending.kind", kind.getValue(), kind.getKey()))
                                .collect(Collectors.joining(", ")));
    }

    private String counts(Contradiction found) {
        return found.deviations().stream().map(texts::get).collect(Collectors.joining(", "));
    }

    private String remedy(Contradiction found) {
        List<String> functions = data.remedies()
                .owners(found)
                .stream()
                .flatMap(owner -> data.names().function(owner).stream())
                .distinct()
                .toList();
        return texts.get("annex.remedy", data.remedies().of(found).text(texts, formats),
                functions.isEmpty() ? texts.get("annex.remedy.nobody") : NameList.of(functions, FUNCTIONS, texts));
    }

    private String unassessed(Measure measure) {
        int some = data.unassessed(measure);
        return some == 0 ? "" : texts.get("annex.unassessed", some, AnnexData.rulesOf(data.rules(measure).stream()));
    }

    /** Where it is not kept by a decision, with its end; empty for no such place. */
    private String exceptions(Measure measure) {
        return data.exceptions(measure).plain(texts, formats);
    }
}
