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
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;

/** The measures of the register that serve certain controls, for documents that describe how these are implemented. */
final class ControlMeasures {

    private ControlMeasures() {
    }

    static void addTo(PlaceholderCatalog<PolicyData> vocabulary) {
        vocabulary.part("control-measures", Controls.all().stream().map(control -> control.id().toString()).toList(),
                ControlMeasures::ofControls);
        vocabulary.part("open-measures", (manuscript, facts, arguments) -> open(manuscript, facts));
    }

    private static void ofControls(DocumentBuilder manuscript, PolicyData facts, List<String> controls) {
        String named = String.join(", ", controls);
        Set<String> wanted = Set.copyOf(controls);
        List<Measure> measures = facts.measures()
                .stream()
                .filter(measure -> measure.status() != Status.RETIRED)
                .filter(measure -> controls(measure).anyMatch(wanted::contains))
                .toList();
        if (measures.isEmpty()) {
            manuscript.paragraphs("policy.controlMeasures.none", named);
            return;
        }
        TableBuilder table = columns(new TableBuilder(manuscript.texts(), "policy.controlMeasures", named));
        measures.forEach(measure -> table.row(cells(manuscript, facts, measure, wanted::contains)));
        manuscript.table(table);
    }

    private static void open(DocumentBuilder manuscript, PolicyData facts) {
        List<Measure> measures = facts.measures()
                .stream()
                .filter(measure -> measure.status() == Status.PLANNED || measure.status() == Status.IN_PROGRESS)
                .sorted(Comparator.comparing(measure -> measure.due().orElse(LocalDate.MAX)))
                .toList();
        if (measures.isEmpty()) {
            manuscript.paragraphs("policy.openMeasures.none");
            return;
        }
        TableBuilder table = columns(new TableBuilder(manuscript.texts(), "policy.openMeasures")).column("due", 4);
        for (Measure measure : measures) {
            String due = measure.due().map(manuscript.formats()::date).orElse("–");
            table.row(Stream.concat(Stream.of(cells(manuscript, facts, measure, control -> true)), Stream.of(due))
                    .toArray(String[]::new));
        }
        manuscript.table(table);
    }

    private static TableBuilder columns(TableBuilder table) {
        return table.rowHeads()
                .column("code", 3)
                .column("title", 9)
                .column("controls", 4)
                .column("status", 4)
                .column("owner", 5);
    }

    private static String[] cells(DocumentBuilder manuscript, PolicyData facts, Measure measure,
            Predicate<String> shown) {
        return new String[]{measure.code(), measure.title(),
            manuscript.formats().orDash(controls(measure).filter(shown).distinct().collect(Collectors.joining(", "))),
            manuscript.texts().name("measure", measure.status()),
            manuscript.formats().orDash(facts.names().person(measure.owner()).orElse(""))};
    }

    private static Stream<String> controls(Measure measure) {
        return measure.controls().stream().map(link -> link.control().toString());
    }
}
