package org.tomes.document.annex;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.measure.Measure;

/**
 * The measures that are planned, in progress, or moved here because they are not kept everywhere. What they are to
 * achieve is not agreed yet and stays in the register.
 */
final class DevelopmentList implements Part<AnnexData> {

    @Override
    public String name() {
        return "further-development";
    }

    @Override
    public void write(DocumentBuilder document, AnnexData data) {
        List<Measure> measures = data.underDevelopment();
        if (measures.isEmpty()) {
            document.paragraphs("annex.development.none");
            return;
        }
        AnnexMeasureText words = new AnnexMeasureText(data, document.texts(), document.formats());
        TableBuilder table = new TableBuilder(document.texts(), "annex.development").under("annex.measures.table")
                .column("measure", 12)
                .column("state", 5)
                .rowHeads();
        measures.forEach(measure -> table.row(words.name(measure), words.state(measure)));
        String pending = measures.stream()
                .flatMap(measure -> words.pending(measure).stream())
                .collect(Collectors.joining("; "));
        if (!pending.isEmpty()) {
            table.row(
                    new Row(List.of(new Cell(Inline.plain(document.texts().get("annex.pending.all", pending)), 2, 1))));
        }
        document.table(table.build(""));
    }
}
