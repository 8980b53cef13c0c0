package org.tomes.policy.soa;

import java.util.ArrayList;
import java.util.List;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.soa.Coverage;
import org.tomes.soa.Decision;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/** What an auditor would ask about: controls that nobody decided on, without a reason, or without a measure in force. */
final class SoaGaps implements Section<SoaFacts> {

    @Override
    public String name() {
        return "soaGaps";
    }

    @Override
    public void write(Manuscript manuscript, SoaFacts facts) {
        List<SoaRow> gaps = facts.rows().stream().filter(SoaRow::hasGap).toList();
        if (gaps.isEmpty()) {
            manuscript.paragraphs("policy.soaGaps.none");
            return;
        }
        manuscript.paragraphs("policy.soaGaps.text", gaps.size());
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.soaGaps.table").column("control", 5).column("gap", 6).rowHeads();
        gaps.forEach(row -> table.row(row.control() + " " + row.title(), gap(row, manuscript.texts())));
        manuscript.table(table);
    }

    private static String gap(SoaRow row, Texts texts) {
        if (row.entry().decision() == Decision.OPEN) {
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
