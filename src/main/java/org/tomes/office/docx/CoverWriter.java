package org.tomes.office.docx;

import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.DocumentInfo;

/** Writes company, title and metadata of the document, on a separate page or at the top of the first page. */
final class CoverWriter {

    private final BodyWriter body;
    private final RunWriter writer;
    private final DocumentInfo info;
    private final FigureWriter figures;

    CoverWriter(BodyWriter body, RunWriter writer, FigureWriter figures, DocumentInfo info) {
        this.figures = figures;
        this.body = body;
        this.writer = writer;
        this.info = info;
    }

    void write(Cover cover) {
        cover.logo().ifPresent(figures::logo);
        line("CoverCompany", info.company());
        if (!info.title().isEmpty()) {
            body.paragraph(cover.compact() ? "HeadTitle" : "Title",
                    () -> writer.properties(info.title(), info, DocumentProperty.TITLE));
        }
        line(cover.compact() ? "Lead" : "Subtitle", info.subtitle());
        line("CoverStamp", info.stamp().mark());
        if (!cover.compact()) {
            body.paragraph("CoverRule", () -> {
            });
        }
        for (Fact fact : cover.facts()) {
            body.paragraph(cover.compact() ? "HeadFact" : "CoverFact", () -> {
                writer.label(fact.label());
                writer.tab();
                DocumentProperty.valued(fact.value(), info)
                        .ifPresentOrElse(property -> writer.properties(fact.value(), info, property),
                                () -> writer.text(fact.value()));
            });
        }
        if (!cover.compact()) {
            body.breakPage();
        }
    }

    private void line(String style, String text) {
        if (!text.isEmpty()) {
            body.paragraph(style, () -> writer.text(text));
        }
    }
}
