package org.tomes.document.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.Control;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.figure.StatusFigure;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.measure.ControlLink;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.text.Texts;

/** The measures of the register: by control, each in its own words, and retired measures. */
final class MeasureParts {

    private MeasureParts() {
    }

    static void addTo(PlaceholderCatalog<Facts> vocabulary) {
        vocabulary.word("measures", (manuscript, facts, argument) -> number(manuscript, inForce(facts).size()));
        vocabulary.word("measures-implemented", (manuscript, facts, argument) -> number(manuscript,
                (int) inForce(facts).stream().filter(MeasureParts::isImplemented).count()));
        vocabulary.part("measure-figure", (manuscript, facts, arguments) -> manuscript
                .pictures(() -> StatusFigure.of(facts.measures(), manuscript.texts()).ifPresent(manuscript::figure)));
        vocabulary.part("measure-table", (manuscript, facts, arguments) -> {
            if (!empty(manuscript, facts)) {
                manuscript.table(byControl(manuscript, facts, inForce(facts)));
            }
        });
        vocabulary.part("measure-texts", (manuscript, facts, arguments) -> {
            if (!empty(manuscript, facts)) {
                MeasureWriter writer = new MeasureWriter(manuscript, facts.names());
                inForce(facts).forEach(writer::write);
            }
        });
        vocabulary.part("retired-measure-table", (manuscript, facts, arguments) -> {
            List<Measure> retired = facts.measures()
                    .stream()
                    .filter(measure -> measure.status() == Status.RETIRED)
                    .toList();
            if (retired.isEmpty()) {
                manuscript.paragraphs("policy.measures.retired.none");
            } else {
                manuscript.table(retired(manuscript.texts(), retired));
            }
        });
    }

    private static List<Measure> inForce(Facts facts) {
        return facts.measures().stream().filter(measure -> measure.status() != Status.RETIRED).toList();
    }

    private static List<Inline> number(DocumentBuilder manuscript, int number) {
        return Inline.plain(manuscript.formats().number(number));
    }

    private static boolean empty(DocumentBuilder manuscript, Facts facts) {
        boolean empty = inForce(facts).isEmpty();
        if (empty) {
            manuscript.paragraphs("policy.measures.empty");
        }
        return empty;
    }

    private static boolean isImplemented(Measure measure) {
        return measure.status() == Status.IMPLEMENTED || measure.status() == Status.VERIFIED_EFFECTIVE;
    }

    private static TableBuilder byControl(DocumentBuilder manuscript, Facts facts, List<Measure> measures) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.measures.byControl").rowHeads()
                .column("control", 9)
                .column("measure", 14)
                .column("link", 7)
                .column("status", 7)
                .column("owner", 8);
        Map<ControlId, List<Linked>> linked = measures.stream()
                .flatMap(measure -> measure.controls().stream().map(link -> new Linked(measure, link)))
                .collect(Collectors.groupingBy(candidate -> candidate.link().control(), TreeMap::new,
                        Collectors.toList()));
        linked.forEach(
                (control, links) -> rows(table, manuscript.texts(), label(manuscript.texts(), Controls.get(control)),
                        links.stream()
                                .map(candidate -> cells(manuscript.texts(), facts, candidate.measure(),
                                        manuscript.texts().name("measure", candidate.link().kind())))
                                .toList()));
        rows(table, manuscript.texts(), manuscript.texts().get("policy.measures.unlinked"),
                measures.stream()
                        .filter(measure -> measure.controls().isEmpty())
                        .map(measure -> cells(manuscript.texts(), facts, measure, "–"))
                        .toList());
        return table;
    }

    private record Linked(Measure measure, ControlLink link) {
    }

    /** One cell names the control for all of its measures. */
    private static void rows(TableBuilder table, Texts texts, String label, List<List<Cell>> measures) {
        for (int i = 0; i < measures.size(); i++) {
            Stream<Cell> head = i == 0 ? Stream.of(new Cell(Inline.plain(label), 1, measures.size())) : Stream.empty();
            table.row(new Row(Stream.concat(head, measures.get(i).stream()).toList()));
        }
    }

    private static List<Cell> cells(Texts texts, Facts facts, Measure measure, String link) {
        return List.of(
                Cell.of(List.of(
                        new Inline.Reference(measure.code() + " " + measure.title(), MeasureWriter.anchor(measure)))),
                Cell.of(link), Cell.of(texts.name("measure", measure.status())),
                Cell.of(facts.names().person(measure.owner()).orElse(texts.get("policy.format.nobody"))));
    }

    private static String label(Texts texts, Control control) {
        return control.id() + " " + control.label(texts.language());
    }

    private static TableBuilder retired(Texts texts, List<Measure> retired) {
        TableBuilder table = new TableBuilder(texts, "policy.measures.retired").rowHeads()
                .column("measure", 4)
                .column("reason", 6);
        retired.forEach(measure -> table.row(measure.code() + " " + measure.title(), measure.retiredReason()));
        return table;
    }
}
