package org.tomes.office.docx;

import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.DocumentInfo;

/** Writes company, title and metadata of the document, on a separate page or at the top of the first page. */
final class CoverWriter {

    private final BodyWriter body;
    private final RunWriter runs;
    private final DocumentInfo info;
    private final FigureWriter figures;

    CoverWriter(BodyWriter body, RunWriter runs, FigureWriter figures, DocumentInfo info) {
        this.figures = figures;
        this.body = body;
        this.runs = runs;
        this.info = info;
    }

    void write(Cover cover) {
        cover.logo().ifPresent(figures::logo);
        line("CoverCompany", info.company());
        if (!info.title().isEmpty()) {
            body.paragraph(cover.compact() ? "HeadTitle" : "Title",
                    () -> runs.properties(info.title(), info, DocumentProperty.TITLE));
        }
        line(cover.compact() ? "Lead" : "Subtitle", info.subtitle());
        line("CoverStamp", info.stamp().mark());
        if (!cover.compact()) {
            body.paragraph("CoverRule", () -> {
            });
        }
        for (Fact fact : cover.facts()) {
            body.paragraph(cover.compact() ? "HeadFact" : "CoverFact", () -> {
                runs.label(fact.label());
                runs.tab();
                DocumentProperty.valued(fact.value(), info)
                        .ifPresentOrElse(property -> runs.properties(fact.value(), info, property),
                                () -> runs.text(fact.value()));
            });
        }
        if (!cover.compact()) {
            body.breakPage();
        }
    }

    private void line(String style, String text) {
        if (!text.isEmpty()) {
            body.paragraph(style, () -> runs.text(text));
        }
    }
}
