package org.tomes.document.soa;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaRow;

/**
 * The list of controls that do not apply. The tables of all controls contain the reasons that ISO/IEC 27001, 6.1.3 d),
 * requires. If only one control is excluded, its reason is repeated here.
 */
final class ExcludedControlsPart implements GeneratedPart<SoaData> {

    @Override
    public String name() {
        return "excluded-controls";
    }

    @Override
    public void write(DocumentBuilder document, SoaData data) {
        List<SoaRow> excluded = data.rows()
                .stream()
                .filter(row -> row.entry().decision() == Applicability.NOT_APPLICABLE)
                .toList();
        if (excluded.isEmpty()) {
            document.paragraphs("document.soaExcluded.none");
            return;
        }
        if (excluded.size() == 1) {
            SoaRow only = excluded.getFirst();
            document.paragraphs("document.soaExcluded.single", only.control() + " " + only.title(),
                    only.entry().justification().strip());
            return;
        }
        document.paragraphs("document.soaExcluded.text", NameJoiner
                .of(excluded.stream().map(row -> row.control() + " " + row.title()).toList(), document.texts()));
    }
}
