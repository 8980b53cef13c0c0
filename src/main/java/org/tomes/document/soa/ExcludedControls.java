package org.tomes.document.soa;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaRow;

/** The controls that do not apply, each with the reason that ISO/IEC 27001, 6.1.3 d) asks for. */
final class ExcludedControls implements Part<Facts> {

    @Override
    public String name() {
        return "excluded-controls";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        List<SoaRow> excluded = facts.rows()
                .stream()
                .filter(row -> row.entry().decision() == Applicability.NOT_APPLICABLE)
                .toList();
        if (excluded.isEmpty()) {
            manuscript.paragraphs("policy.soaExcluded.none");
            return;
        }
        manuscript.paragraphs("policy.soaExcluded.text");
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.soaExcluded.table").column("control", 4)
                .column("reason", 7)
                .rowHeads();
        excluded.forEach(row -> table.row(row.control() + " " + row.title(), row.entry().justification().strip()));
        manuscript.table(table);
    }
}
