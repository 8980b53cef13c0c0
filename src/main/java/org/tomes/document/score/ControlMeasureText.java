package org.tomes.document.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementState;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** Names the measures of a security control with their status, owner and date. */
final class ControlMeasureText {

    private final DocumentBuilder document;
    private final Texts texts;
    private final ScoreReportData data;

    ControlMeasureText(DocumentBuilder document, ScoreReportData data) {
        this.document = document;
        this.texts = document.texts();
        this.data = data;
    }

    String of(ControlRow control) {
        return control.measures().isEmpty() ? texts.get("scorereport.controls.noMeasure")
                : NameJoiner.of(control.measures().stream().map(measure -> of(measure, control.gain() > 0)).toList(),
                        "\n", texts);
    }

    /**
     * @param isRequired whether the measure is still expected to raise the score; otherwise, no one has to act
     */
    private String of(Measure measure, boolean isRequired) {
        Optional<String> status = status(measure);
        String named = status.map(words -> texts.get("scorereport.controls.measure", measure.code(), words))
                .orElse(measure.code());
        return texts.get("scorereport.controls.owner", named,
                data.names().person(measure.owner()).orElse(texts.get("document.format.nobody")),
                isRequired ? date(measure) : "");
    }

    private String until(MeasureDates dates) {
        String last = texts.get(dates.isDeadline() ? "scorereport.controls.deadline" : "scorereport.controls.until",
                day(dates.last()));
        return dates.first().map(first -> texts.get("scorereport.controls.from", day(first), last)).orElse(last);
    }

    private String day(LocalDate day) {
        return document.formats().date(day).replace(' ', '\u00A0');
    }

    private String date(Measure measure) {
        return measure.status().isInForce() && !isDeviating(measure) ? ""
                : Optional.ofNullable(data.dates().get(measure.id()))
                        .map(this::until)
                        .orElseGet(() -> measure.status().isInForce() ? "" : texts.get("scorereport.controls.undated"));
    }

    private boolean isDeviating(Measure measure) {
        return data.deviating().contains(measure.id());
    }

    /** Returns the status; empty for a measure in force that was assessed completely and is met. */
    private Optional<String> status(Measure measure) {
        if (!measure.status().isInForce()) {
            return Optional.of(texts.name("measure", measure.status()));
        }
        if (isDeviating(measure)) {
            return Optional.of(texts.get("scorereport.controls.deviating"));
        }
        List<StatementResult> results = data.assessed()
                .all()
                .stream()
                .filter(result -> result.measures().stream().anyMatch(linked -> linked.id().equals(measure.id())))
                .map(result -> result.of(measure))
                .toList();
        if (results.isEmpty()) {
            return Optional.of(texts.get("scorereport.controls.unchecked"));
        }
        long unassessed = results.stream()
                .filter(result -> result.state() == StatementState.NOT_ASSESSED || !result.unknown().isEmpty())
                .count();
        boolean none = results.stream().allMatch(result -> result.state() == StatementState.NOT_ASSESSED);
        return unassessed == 0 ? Optional.empty()
                : Optional.of(
                        texts.get(none ? "scorereport.controls.unassessed" : "scorereport.controls.partlyUnassessed"));
    }
}
