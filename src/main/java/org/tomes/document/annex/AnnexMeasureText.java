package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** What the annex says of one measure. Dates are written as the document's language writes them. */
record AnnexMeasureText(AnnexData data, Texts texts, Formats formats) {

    /** What a measure achieves, or is to achieve where it is worded as a target. */
    String target(Measure measure) {
        String target = formats.orDash(data.values().filled(measure.target().strip(), texts));
        return data.treatment(measure).filter(Treatment.TARGET::equals).isPresent() ? texts.get("annex.target", target)
                : target;
    }

    /** How far it is, with what contradicts it. */
    String state(Measure measure) {
        return plainState(measure) + (data.isDeclared(measure) ? texts.get("annex.declared") : "") + deviations(measure)
                + unassessed(measure) + exceptions(measure);
    }

    String name(Measure measure) {
        return measure.code() + " " + measure.title();
    }

    Row row(Measure measure) {
        return row(name(measure), target(measure), state(measure));
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
                .map(found -> texts.get("annex.deviations", counts(found)) + remedy(found))
                .orElse("");
    }

    /** What deviates until the measure is in force; its own day is known, so that only what is overdue is told. */
    Optional<String> pending(Measure measure) {
        return data.pending(measure).map(found -> {
            int overdue = data.remedies().of(found).overdue().size();
            return measure.code() + " " + counts(found)
                    + (overdue == 0 ? "" : texts.get("annex.pending.overdue", overdue));
        });
    }

    private String counts(Contradiction found) {
        return found.deviations().stream().map(texts::get).collect(Collectors.joining(", "));
    }

    private String remedy(Contradiction found) {
        DueDates due = data.remedies().of(found);
        return texts.get(due.isPlain() ? "annex.remedy" : "annex.remedy.counted", due.text(texts, formats),
                data.names().function(found.measure().owner()).orElseGet(() -> texts.get("annex.remedy.nobody")));
    }

    private String unassessed(Measure measure) {
        int some = data.unassessed(measure);
        return some == 0 ? "" : texts.get("annex.unassessed", some, data.rules(measure).size());
    }

    private String exceptions(Measure measure) {
        return measure.status().isInForce() ? data.exceptions(measure).text(texts, formats) : "";
    }
}
