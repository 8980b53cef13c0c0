package org.tomes.document.annex;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.measure.Measure;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The annex as a sheet: a line for each measure under each of its headings. */
final class Tables {

    private static final List<String> COLUMNS = List.of("law", "goal", "category", "code", "title", "target", "status",
            "date");
    private static final List<Integer> WIDTHS = List.of(24, 24, 24, 10, 44, 70, 22, 13);

    private Tables() {
    }

    static List<SheetTable> of(Facts facts, Language language) {
        Texts texts = Texts.in(language);
        List<List<Object>> rows = Stream.concat(Heading.outline(facts.measures())
                .entrySet()
                .stream()
                .flatMap(entry -> entry.getValue()
                        .stream()
                        .map(measure -> row(texts.get(entry.getKey().goal().reference()),
                                texts.name("catalogue", entry.getKey().goal()),
                                entry.getKey().category().map(category -> texts.name("catalogue", category)).orElse(""),
                                measure, facts, texts))),
                facts.measures()
                        .stream()
                        .filter(measure -> Heading.of(measure).isEmpty())
                        .map(measure -> row("", "", "", measure, facts, texts)))
                .toList();
        return List.of(new SheetTable(texts.get("annex.sheet"),
                COLUMNS.stream().map(column -> texts.get("annex.sheet." + column)).toList(), WIDTHS, rows));
    }

    private static List<Object> row(String law, String goal, String category, Measure measure, Facts facts,
            Texts texts) {
        Object date = (Facts.inForce(measure) ? measure.done() : measure.due()).map(Object.class::cast).orElse("");
        return List.of(law, goal, category, measure.code(), measure.title(), measure.target().strip(),
                status(measure, facts, texts), date);
    }

    private static String status(Measure measure, Facts facts, Texts texts) {
        return facts.deviates(measure) ? texts.get("annex.state.DEVIATING") : texts.name("measure", measure.status());
    }
}
