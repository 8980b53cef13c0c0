package org.tomes.document.soa;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.soa.Applicability;
import org.tomes.soa.Coverage;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/**
 * What an auditor would ask about: controls that nobody decided on, without a reason, or without a measure in force.
 */
final class Gaps implements Section<Facts> {

    @Override
    public String name() {
        return "soaGaps";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        List<SoaRow> gaps = facts.rows().stream().filter(SoaRow::hasGap).toList();
        if (gaps.isEmpty()) {
            manuscript.paragraphs("policy.soaGaps.none");
            return;
        }
        manuscript.paragraphs("policy.soaGaps.text", gaps.size());
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.soaGaps.table").column("control", 5)
                .column("gap", 6)
                .rowHeads();
        gaps.forEach(row -> table.row(row.control() + " " + row.title(), gap(row, manuscript.texts())));
        manuscript.table(table);
    }

    private static String gap(SoaRow row, Texts texts) {
        if (row.entry().decision() == Applicability.OPEN) {
            return texts.get("policy.soaGaps.open");
        }
        List<String> gaps = new ArrayList<>();
        if (!row.entry().hasReason()) {
            gaps.add(texts.get("policy.soaGaps.noReason"));
        }
        if (row.coverage() != Coverage.COVERED) {
            gaps.add(texts.name("soa", row.coverage()));
        }
        return String.join("; ", gaps);
    }
}
