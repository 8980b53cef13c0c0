package org.tomes.document.executivesummary;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;

/**
 * Without a snapshot, states that nothing was assessed. With a snapshot, the key figures contain the results of the
 * rules instead.
 */
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
