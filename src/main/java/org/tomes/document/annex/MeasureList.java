package org.tomes.document.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tomes.catalogue.Category;
import org.tomes.document.annex.AnnexChapter.AnnexPosition;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * The measures of the agreed level of protection, each once under its category. Implementation within the company and
 * the people responsible are not shown to customers.
 */
final class MeasureList implements GeneratedPart<AnnexData> {

    @Override
    public String name() {
        return "measures-by-goal";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        document.bullets(legend(data, document.texts()));
        if (data.agreed().isEmpty() && data.snapshot().isEmpty()) {
            document.paragraphs("annex.measures.none");
        } else {
            // As in the whole annex, whose pages are limited, the heading serves as caption.
            document.table(table(document, data).build(""));
        }
    }

    /** A single table, because separate tables leave parts of pages empty. */
    private static TableBuilder table(DocumentBuilder document, AnnexData data) {
        Texts texts = document.texts();
        AnnexMeasureText words = new AnnexMeasureText(data, texts, document.formats());
        TableBuilder table = new TableBuilder(texts, "annex.measures.table").column("target", 10).column("state", 9);
        for (AnnexChapter chapter : AnnexChapter.values()) {
            String name = texts.get("annex.chapter." + chapter);
            int before = table.size();
            chapter.categories().forEach(category -> category(table, chapter, category, words));
            measures(table, texts.get("annex.measures.group", name, texts.get("annex.measures.other")),
                    at(data, chapter, Optional.empty()), words);
            if (table.size() == before) {
                table.row(group(texts.get("annex.measures.noneIn", name)));
            }
        }
        measures(table, texts.get("annex.chapter.OTHER"),
                data.agreed().stream().filter(measure -> AnnexChapter.of(measure).isEmpty()).toList(), words);
        return table;
    }

    /** Lists only the terms used. */
    private static List<String> legend(AnnexData data, Texts texts) {
        Map<String, Predicate<Measure>> uses = new LinkedHashMap<>();
        uses.put("IN_FORCE", measure -> data.treatment(measure).filter(AnnexPresentation.TARGET::equals).isEmpty());
        uses.put("CONFIRMED", data::isConfirmed);
        uses.put("DEVIATION",
                measure -> data.treatment(measure).filter(AnnexPresentation.DEVIATION::equals).isPresent());
        uses.put("EXCEPTION", measure -> !data.exceptions(measure).isEmpty());
        uses.put("CHECKED", data::isChecked);
        uses.put("PARTLY_CHECKED", data::isPartlyChecked);
        uses.put("EVIDENCED", data::isEvidenced);
        uses.put("UNASSESSED", data::isUnassessed);
        uses.put("DECLARED", data::isDeclared);
        uses.put("TARGET", measure -> data.treatment(measure).filter(AnnexPresentation.TARGET::equals).isPresent());
        return uses.entrySet()
                .stream()
                .filter(use -> data.agreed().stream().anyMatch(use.getValue()))
                .map(use -> texts.get("annex.legend." + use.getKey()))
                .toList();
    }

    private static void category(TableBuilder table, AnnexChapter chapter, Category category, AnnexMeasureText words) {
        Texts texts = words.texts();
        String title = texts.get("annex.measures.group", texts.get("annex.chapter." + chapter),
                texts.name("catalogue", category));
        List<Measure> measures = at(words.data(), chapter, Optional.of(category));
        measures(table, title, measures, words);
        if (category == Category.PHYSICAL_ACCESS && words.data().snapshot().isPresent()) {
            if (measures.isEmpty()) {
                table.row(group(title));
            }
            table.row(AnnexMeasureText.row(texts.get("annex.dataCentres"), texts.get("annex.dataCentres.target"),
                    texts.get("annex.dataCentres.state")));
        }
    }

    private static void measures(TableBuilder table, String title, List<Measure> measures, AnnexMeasureText words) {
        if (!measures.isEmpty()) {
            table.row(group(title));
            measures.forEach(measure -> table.row(words.row(measure)));
        }
    }

    /** Returns a heading row for the rows below it. */
    static Row group(String title) {
        return new Row(List.of(new Cell(List.of(new Inline.Text(title, Look.STRONG)), 2, 1)));
    }

    private static List<Measure> at(AnnexData data, AnnexChapter chapter, Optional<Category> category) {
        Optional<AnnexPosition> place = Optional.of(new AnnexPosition(chapter, category));
        return data.agreed().stream().filter(measure -> AnnexChapter.of(measure).equals(place)).toList();
    }
}
