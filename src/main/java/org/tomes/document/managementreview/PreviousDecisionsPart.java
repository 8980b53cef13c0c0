package org.tomes.document.managementreview;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.review.decision.Decision;

/** The section about decisions of earlier reviews and their status. */
final class PreviousDecisionsPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "previous-decisions";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        List<Decision> previous = data.decisions().previous();
        if (previous.isEmpty()) {
            document.paragraphs(
                    data.decisions().first() ? "managementreview.previous.first" : "managementreview.previous.none");
        } else {
            DecisionTable.write(document, data, "managementreview.previous", previous);
        }
    }
}
