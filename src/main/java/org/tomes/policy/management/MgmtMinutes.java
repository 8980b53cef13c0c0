package org.tomes.policy.management;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Part;
import org.tomes.policy.compose.TableBuilder;

/** What the register cannot know and the meeting has to add, and room for what it decides. */
final class MgmtMinutes implements Part<MgmtFacts> {

    private static final int ROWS = 5;

    @Override
    public String name() {
        return "decision-table";
    }

    @Override
    public void write(Manuscript manuscript, MgmtFacts facts) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "mgmt.decisions").rowHeads().column("number", 2).column("decision", 12)
                .column("owner", 5).column("due", 4);
        for (int i = 1; i <= ROWS; i++) {
            table.row(String.valueOf(i), "", "", "");
        }
        manuscript.table(table);
    }
}
