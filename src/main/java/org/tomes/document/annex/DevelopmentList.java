package org.tomes.document.annex;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
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
    public void write(DocumentBuilder manuscript, AnnexData facts) {
        List<Measure> measures = facts.underDevelopment();
        if (measures.isEmpty()) {
            manuscript.paragraphs("annex.development.none");
            return;
        }
        AnnexMeasureText words = new AnnexMeasureText(facts, manuscript.texts(), manuscript.formats());
        TableBuilder table = new TableBuilder(manuscript.texts(), "annex.development").under("annex.measures.table")
                .column("measure", 9)
                .column("state", 7)
                .rowHeads();
        measures.forEach(measure -> table.row(words.name(measure), words.state(measure)));
        manuscript.table(table);
    }
}
