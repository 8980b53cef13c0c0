package org.tomes.office.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.preview.PagePrinter;
import org.tomes.document.preview.PrintedPages;
import org.tomes.office.design.PageNumbers;
import org.tomes.office.pdf.PdfDocumentWriter;

/** Creates the same PDF as an export and renders its pages with PDFBox: the display matches the print. */
public final class PdfPagePrinter implements PagePrinter {

    private final PdfDocumentWriter writer;

    public PdfPagePrinter(PdfDocumentWriter writer) {
        this.writer = writer;
    }

    @Override
    public PrintedPages print(DocumentContent content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PageNumbers numbers = writer.writeAndNumber(content, out);
            return new PdfPages(Loader.loadPDF(out.toByteArray()), numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the PDF that was just written", e);
        }
    }
}
