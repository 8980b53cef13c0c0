package org.tomes.office.docx;

import org.tomes.policy.content.Block.Paragraph;
import org.tomes.policy.content.Block.Style;

final class ParagraphWriter {

    private final Body body;
    private final Runs runs;

    ParagraphWriter(Body body, Runs runs) {
        this.body = body;
        this.runs = runs;
    }

    void write(Paragraph paragraph) {
        body.paragraph(style(paragraph.style()), () -> runs.write(paragraph.inlines()));
    }

    private static String style(Style style) {
        return switch (style) {
            case BODY -> "BodyText";
            case LEAD -> "Lead";
            case NOTE -> "Note";
            case WARNING -> "Warning";
        };
    }
}
