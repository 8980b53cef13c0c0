package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.measure.Measure;

/** The JSON output of a measure: owner and deputy by name, with their ids beside them. */
final class MeasureJson {

    private MeasureJson() {
    }

    static Map<String, Object> of(Measure measure, PersonNames names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", measure.id().toString());
        json.put("code", measure.code());
        json.put("title", measure.title());
        json.put("kind", measure.kind());
        json.put("status", measure.status());
        json.put("target", measure.target());
        json.put("implementation", measure.implementation());
        json.put("scope", measure.scope());
        json.put("owner", names.of(measure.owner()));
        json.put("ownerId", text(measure.owner()));
        json.put("deputy", names.of(measure.deputy()));
        json.put("deputyId", text(measure.deputy()));
        json.put("due", text(measure.due()));
        json.put("done", text(measure.done()));
        json.put("reviewIntervalMonths", measure.reviewIntervalMonths());
        json.put("nextReview", text(measure.nextReview()));
        json.put("goals", measure.goals().stream().sorted().toList());
        json.put("controls",
                Stream.concat(
                        measure.controls()
                                .stream()
                                .map(link -> Map.of("control", link.control().toString(), "kind", link.kind())),
                        measure.details()
                                .ownControls()
                                .stream()
                                .map(link -> Map.of("control", link.control(), "kind", link.kind())))
                        .toList());
        json.put("notes", measure.notes());
        json.put("retiredReason", measure.retiredReason());
        json.putAll(MeasureDetailJson.of(measure.details(), names));
        json.put("revision", measure.revision());
        return json;
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
