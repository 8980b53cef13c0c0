package org.tomes.document.executivesummary;

import java.util.List;
import org.tomes.document.cloudevidence.RequiredDecisions;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;

/**
 * The section with the decisions requested in the evidence report, with the same numbers, and with all decisions of the
 * management review that wait for its release.
 */
final class TopDecisionsPart implements GeneratedPart<ExecutiveSummaryData> {

    @Override
    public String name() {
        return "executive-decisions";
    }

    @Override
    public void write(DocumentBuilder document, ExecutiveSummaryData data) {
        RequiredDecisions decisions = new RequiredDecisions(data.report(), document.texts(), document.formats());
        List<String> all = decisions.all();
        if (all.isEmpty()) {
            document.paragraphs(data.hasSnapshot() ? "cloudevidence.decisions.none" : "executive.decisions.unknown");
            return;
        }
        document.steps(all.stream().limit(RequiredDecisions.ON_ONE_PAGE).toList());
        if (all.size() > RequiredDecisions.ON_ONE_PAGE) {
            document.paragraphs("executive.moreDecisions", all.size() - RequiredDecisions.ON_ONE_PAGE);
        }
        decisions.awaitingRelease().ifPresent(waiting -> document.paragraphs("executive.awaitingRelease", waiting));
    }
}
