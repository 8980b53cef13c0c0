package org.tomes.office;

import java.util.Map;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.branding.BrandingReader;
import org.tomes.document.compare.RedlineWriter;
import org.tomes.document.figure.PngRenderer;
import org.tomes.document.preview.PageRenderer;
import org.tomes.office.design.TextCleaner;
import org.tomes.office.docx.DocxWriter;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.office.picture.DrawingPngRenderer;
import org.tomes.office.render.PdfPageRenderer;
import org.tomes.office.xlsx.SpreadsheetFiles;
import org.tomes.spreadsheet.WorkbookTableWriter;

/** The writers for office formats. */
public final class OfficeFormats {

    private OfficeFormats() {
    }

    /** Writes workbooks of tables. */
    public static WorkbookTableWriter workbooks() {
        return SpreadsheetFiles::writeWorkbook;
    }

    /** Lays out documents as they are printed. */
    public static PageRenderer pages() {
        return new PdfPageRenderer(new PdfDocumentWriter());
    }

    /** Writes drawings as PNG. */
    public static PngRenderer pictures() {
        return (drawing, out) -> out.write(DrawingPngRenderer.png(drawing, new TextCleaner()));
    }

    /** Writes two versions of a document as tracked changes. */
    public static RedlineWriter redlines() {
        return new DocxWriter(new PdfDocumentWriter()::pageNumbersInWord);
    }

    /** Reads the template and logo that a company provides for its documents. */
    public static BrandingReader brandReader() {
        return new OfficeBrandingReader(new DocxWriter(new PdfDocumentWriter()::pageNumbersInWord));
    }

    /** Returns the writers by the format that they write. */
    public static Map<DocumentFormat, DocumentWriter> all() {
        PdfDocumentWriter pdf = new PdfDocumentWriter();
        return Map.of(DocumentFormat.DOCX, new DocxWriter(pdf::pageNumbersInWord), DocumentFormat.PDF, pdf);
    }
}
