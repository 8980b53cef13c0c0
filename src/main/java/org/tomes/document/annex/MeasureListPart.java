package org.tomes.document.annex;

import java.util.List;
import java.util.Optional;
import org.tomes.catalogue.MeasureCategory;
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
 * The measures of the agreed level of protection, each listed once under its category. Customers do not see the
 * implementation in the company and the people responsible.
 */
final class MeasureListPart implements GeneratedPart<AnnexData> {

    @Override
    public String name() {
        return "measures-by-goal";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        if (data.agreed()
                .stream()
                .anyMatch(measure -> data.treatment(measure).filter(AnnexPresentation.TARGET::equals).isPresent())) {
            document.paragraphs("annex.measures.target");
        }
        AnnexMeasureText words = new AnnexMeasureText(data, document.texts(), document.formats());
        if (data.agreed().isEmpty() && data.snapshot().isEmpty()) {
            document.paragraphs("annex.measures.none");
        } else {
            // As everywhere in the annex, whose number of pages is limited, the heading serves as caption.
            document.table(table(words).build(""));
        }
    }

    /** Returns a single table, because separate tables leave parts of pages empty. */
    private static TableBuilder table(AnnexMeasureText words) {
        AnnexData data = words.data();
        Texts texts = words.texts();
        TableBuilder table = new TableBuilder(texts, "annex.measures.table").column("target", 1);
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

    private static void category(TableBuilder table, AnnexChapter chapter, MeasureCategory category,
            AnnexMeasureText words) {
        Texts texts = words.texts();
        String title = texts.get("annex.measures.group", texts.get("annex.chapter." + chapter),
                texts.name("catalogue", category));
        List<Measure> measures = at(words.data(), chapter, Optional.of(category));
        measures(table, title, measures, words);
        if (category == MeasureCategory.PHYSICAL_ACCESS && words.data().snapshot().isPresent()) {
            if (measures.isEmpty()) {
                table.row(group(title));
            }
            table.row(AnnexMeasureText.row(texts.get("annex.dataCentres"), texts.get("annex.dataCentres.target")));
        }
    }

    private static void measures(TableBuilder table, String title, List<Measure> measures, AnnexMeasureText words) {
        if (!measures.isEmpty()) {
            table.row(group(title));
            measures.forEach(measure -> table.row(words.row(measure)));
        }
    }

    /** Returns a row that is a heading for the rows below it. */
    private static Row group(String title) {
        return group(title, 1);
    }

    /** Returns a row that is a heading and spans this number of columns. */
    static Row group(String title, int columns) {
        return new Row(List.of(new Cell(List.of(new Inline.Text(title, Look.STRONG)), columns, 1)));
    }

    /** Returns a row with a text that spans this number of columns. */
    static Row across(String text, int columns) {
        return new Row(List.of(new Cell(List.of(new Inline.Text(text, Look.PLAIN)), columns, 1)));
    }

    private static List<Measure> at(AnnexData data, AnnexChapter chapter, Optional<MeasureCategory> category) {
        Optional<AnnexPosition> place = Optional.of(new AnnexPosition(chapter, category));
        return data.agreed().stream().filter(measure -> AnnexChapter.of(measure).equals(place)).toList();
    }
}
