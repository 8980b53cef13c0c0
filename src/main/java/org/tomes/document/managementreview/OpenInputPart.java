package org.tomes.document.managementreview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.text.PlaceholderUse;
import org.tomes.text.Texts;

/**
 * A form for a section that the company must write, after the facts about it in the register. Top management itself
 * writes the conclusion (ISO/IEC 27001:2022, 9.3.1).
 */
final class OpenInputPart implements GeneratedPart<ManagementReviewData> {

    private static final String CONCLUSION = "conclusion";
    /** Sections for which texts name the inputs that ISO/IEC 27001:2022, 9.3, requires. */
    private static final Set<String> FORMS = Set.of("meeting", "context", "audits", "feedback", "treatment",
            "improvement", CONCLUSION);
    /** Two lines without visible text, which have the height of two lines in all formats. */
    private static final String ROOM = "\u00A0\n\u00A0";

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
        Texts texts = document.texts();
        String section = document.sectionName();
        String author = author(section, data).orElse(texts.get("managementreview.open.author"));
        TableBuilder form = new TableBuilder(texts, "managementreview.open").rowHeads()
                .column("input", 8)
                .textColumn(texts.get("managementreview.open.author.column", author), 17);
        texts.get("managementreview.open." + (FORMS.contains(section) ? section : "other"))
                .lines()
                .forEach(input -> form.row(input, ROOM));
        document.table(form.build(""));
    }

    private static Optional<String> author(String section, ManagementReviewData data) {
        return section.equals(CONCLUSION) ? data.topManagement() : data.metadata().author();
    }
}
