package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfWriter;
import org.tomes.document.content.DocumentContent;

/**
 * The part of PDF/A that a file conforms to, always at level A: tagged. Part 2 allows only PDF/A files as attachments
 * (ISO 19005-2, 6.8), part 3 any file that declares its relationship to the document (ISO 19005-3, 6.8).
 */
enum Conformance {
    PDF_A_2A("2", PdfWriter.PDFA2A),
    PDF_A_3A("3", PdfWriter.PDFA3A);

    private final String part;
    private final int level;

    Conformance(String part, int level) {
        this.part = part;
        this.level = level;
    }

    static Conformance of(DocumentContent content) {
        return content.attachments().isEmpty() ? PDF_A_2A : PDF_A_3A;
    }

    /** Returns the value in the file's metadata. */
    String part() {
        return part;
    }

    /** Returns the value in OpenPDF. */
    int level() {
        return level;
    }
}
