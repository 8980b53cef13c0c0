package org.tomes.office;

import java.util.Map;
import org.tomes.office.docx.DocxWriter;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.DocumentWriter;

/** The writers for office formats. */
public final class OfficeWriters {

    private OfficeWriters() {
    }

    /** Each writer under the format that it writes. */
    public static Map<DocumentFormat, DocumentWriter> all() {
        PdfDocumentWriter pdf = new PdfDocumentWriter();
        return Map.of(DocumentFormat.DOCX, new DocxWriter(pdf::pageNumbers), DocumentFormat.PDF, pdf);
    }
}
