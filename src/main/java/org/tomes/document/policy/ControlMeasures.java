package org.tomes.document.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.Controls;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.MeasureStatusText;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;

/** The measures that serve certain controls, for documents about how these are implemented. */
final class ControlMeasures {

    private ControlMeasures() {
    }

    static void addTo(PlaceholderCatalog<PolicyData> placeholders) {
        placeholders.part("control-measures", Controls.all().stream().map(control -> control.id().toString()).toList(),
                ControlMeasures::writeControlMeasures);
        placeholders.part("open-measures", (document, data, arguments) -> open(document, data));
    }

    private static void writeControlMeasures(DocumentBuilder document, PolicyData data, List<String> controls) {
        String controlNames = String.join(", ", controls);
        Set<String> controlSet = Set.copyOf(controls);
        List<Measure> measures = data.measures()
                .stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .filter(measure -> controls(measure).anyMatch(controlSet::contains))
                .toList();
        if (measures.isEmpty()) {
            document.paragraphs("document.controlMeasures.none", controlNames);
            return;
        }
        TableBuilder table = columns(new TableBuilder(document.texts(), "document.controlMeasures", controlNames));
        measures.forEach(measure -> table.row(cells(document, data, measure, controlSet::contains)));
        document.table(table);
    }

    private static void open(DocumentBuilder document, PolicyData data) {
        List<Measure> measures = data.measures()
                .stream()
                .filter(measure -> measure.status() == MeasureStatus.PLANNED
                        || measure.status() == MeasureStatus.IN_PROGRESS)
                .sorted(Comparator.comparing(measure -> measure.due().orElse(LocalDate.MAX)))
                .toList();
        if (measures.isEmpty()) {
            document.paragraphs("document.openMeasures.none");
            return;
        }
        TableBuilder table = columns(new TableBuilder(document.texts(), "document.openMeasures")).column("due", 4);
        for (Measure measure : measures) {
            String due = measure.due().map(document.formats()::date).orElse("–");
            table.row(Stream.concat(Stream.of(cells(document, data, measure, control -> true)), Stream.of(due))
                    .toArray(String[]::new));
        }
        document.table(table);
    }

    private static TableBuilder columns(TableBuilder table) {
        return table.rowHeads()
                .column("code", 3)
                .column("title", 9)
                .column("controls", 4)
                .column("status", 4)
                .column("owner", 5);
    }

    private static String[] cells(DocumentBuilder document, PolicyData data, Measure measure,
            Predicate<String> isShown) {
        return new String[]{measure.code(), measure.title(document.texts().language()),
            document.formats().orDash(controls(measure).filter(isShown).distinct().collect(Collectors.joining(", "))),
            MeasureStatusText.of(measure.status(), document.texts()),
            document.formats().orDash(data.names().person(measure.owner()).orElse(""))};
    }

    private static Stream<String> controls(Measure measure) {
        return measure.controls().stream().map(link -> link.control().toString());
    }
}
