package org.tomes.policy.cloud;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.Control;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.measure.ControlLink;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.policy.content.Block.Cell;
import org.tomes.policy.content.Block.Row;
import org.tomes.policy.content.Inline;
import org.tomes.text.Texts;

/** The measures of the register: by control, each in its own words, and those that are out of force. */
final class MeasuresSection implements Section<PolicyFacts> {

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public void write(Manuscript manuscript, PolicyFacts facts) {
        List<Measure> inForce = facts.measures().stream().filter(measure -> measure.status() != Status.RETIRED).toList();
        List<Measure> retired = facts.measures().stream().filter(measure -> measure.status() == Status.RETIRED).toList();
        long implemented = inForce.stream().filter(MeasuresSection::isImplemented).count();
        if (inForce.isEmpty()) {
            manuscript.paragraphs("policy.measures.empty");
        } else {
            manuscript.paragraphs("policy.measures.text", inForce.size(), implemented);
            manuscript.part("policy.measures.byControl");
            manuscript.paragraphs("policy.measures.byControl.text");
            manuscript.table(byControl(manuscript, facts, inForce));
            manuscript.part("policy.measures.details");
            MeasureWriter writer = new MeasureWriter(manuscript, facts.names());
            inForce.forEach(writer::write);
        }
        if (!retired.isEmpty()) {
            manuscript.part("policy.measures.retired");
            manuscript.table(retired(manuscript.texts(), retired));
        }
    }

    private static boolean isImplemented(Measure measure) {
        return measure.status() == Status.IMPLEMENTED || measure.status() == Status.VERIFIED_EFFECTIVE;
    }

    private static TableBuilder byControl(Manuscript manuscript, PolicyFacts facts, List<Measure> measures) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.measures.byControl").rowHeads().column("control", 9)
                .column("measure", 14).column("link", 7).column("status", 7).column("owner", 8);
        Map<ControlId, List<Linked>> linked = measures.stream()
                .flatMap(measure -> measure.controls().stream().map(link -> new Linked(measure, link)))
                .collect(Collectors.groupingBy(one -> one.link().control(), TreeMap::new, Collectors.toList()));
        linked.forEach((control, links) -> rows(table, manuscript.texts(), label(manuscript.texts(), Controls.get(control)),
                links.stream().map(one -> cells(manuscript.texts(), facts, one.measure(),
                        manuscript.texts().name("measure", one.link().kind()))).toList()));
        rows(table, manuscript.texts(), manuscript.texts().get("policy.measures.unlinked"), measures.stream()
                .filter(measure -> measure.controls().isEmpty())
                .map(measure -> cells(manuscript.texts(), facts, measure, "–")).toList());
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

    private static List<Cell> cells(Texts texts, PolicyFacts facts, Measure measure, String link) {
        return List.of(Cell.of(List.of(new Inline.Reference(measure.code() + " " + measure.title(), MeasureWriter.anchor(measure)))),
                Cell.of(link), Cell.of(texts.name("measure", measure.status())),
                Cell.of(facts.names().person(measure.owner()).orElse(texts.get("policy.format.nobody"))));
    }

    private static String label(Texts texts, Control control) {
        return control.id() + " " + control.label(texts.language());
    }

    private static TableBuilder retired(Texts texts, List<Measure> retired) {
        TableBuilder table = new TableBuilder(texts, "policy.measures.retired").rowHeads().column("measure", 4).column("reason", 6);
        retired.forEach(measure -> table.row(measure.code() + " " + measure.title(), measure.retiredReason()));
        return table;
    }
}
