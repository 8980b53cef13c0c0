package org.tomes.document.management;

import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.text.Texts;

/** What was changed in the period; the change report has the details. */
final class Changes implements Part<ReviewData> {

    @Override
    public String name() {
        return "changes-in-period";
    }

    @Override
    public void write(DocumentBuilder manuscript, ReviewData facts) {
        if (facts.changes().isEmpty()) {
            manuscript.paragraphs("mgmt.changes.none");
            return;
        }
        Texts texts = manuscript.texts();
        TableBuilder table = new TableBuilder(texts, "mgmt.changes").rowHeads()
                .column("number", 2)
                .column("change", 10)
                .column("state", 5)
                .column("implemented", 5)
                .column("verified", 5);
        for (ChangeRecord change : facts.changes()) {
            table.row("#" + change.number(), change.title(), texts.name("change", change.state()),
                    change.course().implemented().map(manuscript.formats()::date).orElse("–"),
                    change.course()
                            .verified()
                            .map(manuscript.formats()::date)
                            .orElse(texts.get("mgmt.changes.notVerified")));
        }
        manuscript.table(table);
    }
}
