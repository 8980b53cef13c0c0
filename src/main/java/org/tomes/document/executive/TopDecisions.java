package org.tomes.document.executive;

import java.util.List;
import org.tomes.document.cloudevidence.DecisionsNeeded;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;

/** The decisions that the evidence report asks for, the most urgent first. */
final class TopDecisions implements Part<SummaryData> {

    /** So many fit on the page with everything else. */
    private static final int MOST = 5;

    @Override
    public String name() {
        return "executive-decisions";
    }

    @Override
    public void write(DocumentBuilder document, SummaryData data) {
        List<String> all = new DecisionsNeeded(data.report(), document.texts(), document.formats()).all();
        if (all.isEmpty()) {
            document.paragraphs(data.hasSnapshot() ? "cloudevidence.decisions.none" : "executive.decisions.unknown");
            return;
        }
        document.steps(all.stream().limit(MOST).toList());
        if (all.size() > MOST) {
            document.paragraphs("executive.moreDecisions", all.size() - MOST);
        }
    }
}
