package org.tomes.document.managementreview;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;

/** The section on results of the review, with space for them if none are recorded. */
final class MinutesPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "decision-table";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        DecisionTable.write(document, data, "managementreview.decisions", data.decisions().results());
    }
}
