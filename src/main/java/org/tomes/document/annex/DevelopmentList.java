package org.tomes.document.annex;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;

/**
 * The measures that are planned, in progress, or moved here because they are not kept everywhere. Their targets are not
 * agreed yet and are not included.
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
        TableBuilder table = new TableBuilder(document.texts(), "annex.development").columnsOf("annex.measures.table")
                .column("measure", 12)
                .column("state", 4)
                .column("pending", 11)
                .rowHeads();
        measures.forEach(
                measure -> table.row(words.name(measure), words.state(measure), words.pendingOrExcepted(measure)));
        document.table(table.build(""));
    }
}
