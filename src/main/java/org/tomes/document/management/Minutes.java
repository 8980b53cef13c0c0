package org.tomes.document.management;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;

/** What the register cannot know and the meeting has to add, and room for what it decides. */
final class Minutes implements Part<Facts> {

    private static final int ROWS = 5;

    @Override
    public String name() {
        return "decision-table";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "mgmt.decisions").rowHeads()
                .column("number", 2)
                .column("decision", 12)
                .column("owner", 5)
                .column("due", 4);
        for (int i = 1; i <= ROWS; i++) {
            table.row(String.valueOf(i), "", "", "");
        }
        manuscript.table(table);
    }
}
