package org.tomes.document.management;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.review.decision.Decision;

/** What earlier reviews decided, and how far that is. */
final class PreviousDecisions implements Part<ReviewData> {

    private final OpenInput unknown = new OpenInput();

    @Override
    public String name() {
        return "previous-decisions";
    }

    @Override
    public void write(DocumentBuilder manuscript, ReviewData facts) {
        List<Decision> previous = facts.decisions().previous();
        if (previous.isEmpty()) {
            unknown.write(manuscript, facts);
        } else {
            DecisionTable.write(manuscript, facts, "mgmt.previous", previous);
        }
    }
}
