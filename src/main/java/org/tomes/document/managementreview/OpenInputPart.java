package org.tomes.document.managementreview;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.text.PlaceholderUse;

/** Marks a section to be written by the company. */
final class OpenInputPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return PlaceholderUse.OPEN_INPUT;
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        document.note("managementreview.open.note",
                data.metadata().author().orElse(document.texts().get("managementreview.open.author")));
    }
}
