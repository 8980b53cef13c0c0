package org.tomes.document.management;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;

/** What the review decided; room for it as long as nothing is recorded. */
final class Minutes implements Part<ReviewData> {

    @Override
    public String name() {
        return "decision-table";
    }

    @Override
    public void write(DocumentBuilder document, ReviewData data) {
        DecisionTable.write(document, data, "mgmt.decisions", data.decisions().results());
    }
}
