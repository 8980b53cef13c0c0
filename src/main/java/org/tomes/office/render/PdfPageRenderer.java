package org.tomes.office.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.preview.PageRenderer;
import org.tomes.document.preview.RenderedPages;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.pdf.PdfDocumentWriter;

/** Creates the same PDF as an export and renders its pages with PDFBox: the display matches the print. */
public final class PdfPageRenderer implements PageRenderer {

    private final PdfDocumentWriter writer;

    public PdfPageRenderer(PdfDocumentWriter writer) {
        this.writer = writer;
    }

    @Override
    public RenderedPages print(DocumentContent content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            HeadingPages pages = writer.writeAndNumber(content, out);
            return new PdfPages(Loader.loadPDF(out.toByteArray()), pages);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the PDF that was just written", e);
        }
    }
}
