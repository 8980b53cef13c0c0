package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfWriter;
import org.tomes.document.content.DocumentContent;

/**
 * The part of PDF/A that a file keeps to, always at level A: tagged. Part 2 takes no file inside but PDF/A itself (ISO
 * 19005-2, 6.8), part 3 takes any that says how it belongs to the document (ISO 19005-3, 6.8).
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

    /** As the file's metadata names it. */
    String part() {
        return part;
    }

    /** As OpenPDF names it. */
    int level() {
        return level;
    }
}
