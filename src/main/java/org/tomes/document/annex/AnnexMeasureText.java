package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block.Row;
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
        boolean declared = data.isAgreed(measure) && data.contradiction(measure).isEmpty() && !data.isAssessed(measure);
        return plainState(measure) + (declared ? texts.get("annex.declared") : "") + deviations(measure)
                + exceptions(measure);
    }

    String name(Measure measure) {
        return measure.code() + " " + measure.title();
    }

    Row row(Measure measure) {
        return Row.of(name(measure), target(measure), state(measure));
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
                .map(found -> texts.get("annex.deviations",
                        found.deviations().stream().map(texts::get).collect(Collectors.joining(", "))) + remedy(found))
                .orElse("");
    }

    /** Until when, and in whose function: people are not named to customers. */
    private String remedy(Contradiction found) {
        String function = data.names()
                .function(found.measure().owner())
                .orElseGet(() -> texts.get("annex.remedy.nobody"));
        return data.remedies()
                .due(found)
                .map(day -> texts.get(
                        day.isBefore(data.imprint().today()) ? "annex.remedy.overdue" : "annex.remedy.due",
                        formats.date(day), function))
                .orElseGet(() -> texts.get("annex.remedy.open", function));
    }

    private String exceptions(Measure measure) {
        return measure.status().isInForce() ? data.exceptions(measure).text(texts, formats) : "";
    }
}
