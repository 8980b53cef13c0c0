package org.tomes.document.executivesummary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.document.cloudevidence.RequiredDecisions;
import org.tomes.document.cloudevidence.RequiredDecisions.Item;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;

/** The section with the decisions requested in the evidence report, most urgent first; decisions in effect follow. */
final class TopDecisionsPart implements GeneratedPart<ExecutiveSummaryData> {

    @Override
    public String name() {
        return "executive-decisions";
    }

    @Override
    public void write(DocumentBuilder document, ExecutiveSummaryData data) {
        List<Item> all = new RequiredDecisions(data.report(), document.texts(), document.formats()).items();
        if (all.isEmpty()) {
            document.paragraphs(data.hasSnapshot() ? "cloudevidence.decisions.none" : "executive.decisions.unknown");
            return;
        }
        Map<Boolean, List<String>> shown = all.stream()
                .limit(RequiredDecisions.ON_ONE_PAGE)
                .collect(Collectors.partitioningBy(Item::decided, Collectors.mapping(Item::text, Collectors.toList())));
        document.steps(shown.get(false));
        if (!shown.get(true).isEmpty()) {
            document.bullets(shown.get(true));
        }
        if (all.size() > RequiredDecisions.ON_ONE_PAGE) {
            document.paragraphs("executive.moreDecisions", all.size() - RequiredDecisions.ON_ONE_PAGE);
        }
    }
}
