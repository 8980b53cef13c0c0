package org.tomes.document.managementreview;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;

/** The section about the results of the review. If none are recorded, it contains space for them. */
final class MinutesPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "decision-table";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        DecisionTable.write(document, data, "managementreview.decisions", data.decisions().results());
        List<String> early = data.decisions()
                .results()
                .stream()
                .filter(decision -> decision.state() == DecisionState.OPEN)
                .flatMap(decision -> early(decision, document, data))
                .toList();
        if (!early.isEmpty()) {
            document.note("managementreview.early.note", String.join(", ", early));
        }
    }

    /** Names a decision that is due before the date on which its findings are planned to be remediated. */
    private static Stream<String> early(Decision decision, DocumentBuilder document, ManagementReviewData data) {
        return data.basis()
                .remedies()
                .lateRemediationDate(decision, data.findings(), data.today())
                .map(planned -> document.texts()
                        .get("managementreview.early", decision.code(),
                                document.formats().date(decision.due().orElseThrow()),
                                document.formats().date(planned)))
                .stream();
    }
}
