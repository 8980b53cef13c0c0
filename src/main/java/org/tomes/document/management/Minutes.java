package org.tomes.document.management;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;

/** The section on results of the review, with space for them if none are recorded. */
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
