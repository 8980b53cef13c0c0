package org.tomes.office.docx;

import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;

/** Writes paragraphs, each in the style of its kind. */
final class ParagraphWriter {

    private final BodyWriter body;
    private final RunWriter writer;

    ParagraphWriter(BodyWriter body, RunWriter writer) {
        this.body = body;
        this.writer = writer;
    }

    /** @param withNext whether the paragraph is kept on the same page as the beginning of the next block */
    void write(Paragraph paragraph, boolean withNext) {
        body.paragraph(style(paragraph.style()), withNext, () -> writer.write(paragraph.inlines()));
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
