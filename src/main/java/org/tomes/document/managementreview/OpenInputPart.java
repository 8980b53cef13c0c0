package org.tomes.document.managementreview;

import java.util.List;
import java.util.Optional;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.text.PlaceholderUse;

/**
 * Marks a section to be written by the company, after the facts on it in the register. Its conclusion is that of top
 * management itself (ISO/IEC 27001:2022, 9.3.1).
 */
final class OpenInputPart implements GeneratedPart<ManagementReviewData> {

    private static final String CONCLUSION = "conclusion";

    @Override
    public String name() {
        return PlaceholderUse.OPEN_INPUT;
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        List<String> known = new KnownInput(document, data).of(document.sectionName());
        if (!known.isEmpty()) {
            document.paragraphs("managementreview.known");
            document.bullets(known);
        }
        document.note("managementreview.open.note",
                author(document.sectionName(), data).orElse(document.texts().get("managementreview.open.author")));
    }

    private static Optional<String> author(String section, ManagementReviewData data) {
        return section.equals(CONCLUSION) ? data.topManagement() : data.metadata().author();
    }
}
