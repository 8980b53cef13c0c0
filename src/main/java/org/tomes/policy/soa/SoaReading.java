package org.tomes.policy.soa;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.policy.content.Inline;

/** What the document is for, how it is read, and which state of the register it was made from. */
final class SoaReading implements Section<SoaFacts> {

    @Override
    public String name() {
        return "soaReading";
    }

    @Override
    public void write(Manuscript manuscript, SoaFacts facts) {
        manuscript.paragraphs("policy.soaReading.text");
        manuscript.bullets("policy.soaReading.rules");
        manuscript.note(facts.licensed() ? "policy.soaReading.licensed" : "policy.soaReading.ownLabels");
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.control.facts").column("what", 3).column("value", 8).rowHeads();
        table.row(manuscript.texts().get("policy.control.date"), manuscript.formats().longDate(facts.today()));
        table.row(manuscript.texts().get("policy.control.register"),
                manuscript.texts().get("policy.control.registerState", String.valueOf(facts.head().number())));
        table.richRow(Inline.plain(manuscript.texts().get("policy.control.registerHash")), Inline.code(facts.head().hash()));
        manuscript.table(table);
    }
}
