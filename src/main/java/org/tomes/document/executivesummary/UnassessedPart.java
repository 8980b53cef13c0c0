package org.tomes.document.executivesummary;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;

/** States without a snapshot that nothing is assessed; with one, the key figures contain the results of the rules. */
final class UnassessedPart implements GeneratedPart<ExecutiveSummaryData> {

    @Override
    public String name() {
        return "executive-unassessed";
    }

    @Override
    public void write(DocumentBuilder document, ExecutiveSummaryData data) {
        if (!data.hasSnapshot()) {
            document.paragraphs("executive.unassessed.all");
        }
    }
}
