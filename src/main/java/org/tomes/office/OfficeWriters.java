package org.tomes.office;

import java.util.Map;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentWriter;
import org.tomes.document.branding.BrandingReader;
import org.tomes.document.figure.PictureWriter;
import org.tomes.document.preview.PagePrinter;
import org.tomes.office.design.CleanText;
import org.tomes.office.docx.DocxWriter;
import org.tomes.office.page.PdfPagePrinter;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.office.picture.DrawingPicture;
import org.tomes.office.xlsx.SheetFiles;
import org.tomes.spreadsheet.Workbooks;

/** The writers for office formats. */
public final class OfficeWriters {

    private OfficeWriters() {
    }

    /** Writes workbooks of tables. */
    public static Workbooks workbooks() {
        return SheetFiles::writeWorkbook;
    }

    /** Lays documents out as they print. */
    public static PagePrinter pages() {
        return new PdfPagePrinter(new PdfDocumentWriter());
    }

    /** Writes drawings as PNG. */
    public static PictureWriter pictures() {
        return (drawing, out) -> out.write(DrawingPicture.png(drawing, new CleanText()));
    }

    /** Reads what a company brings for the look of its documents. */
    public static BrandingReader brandReader() {
        return new OfficeBrandingReader(new DocxWriter(new PdfDocumentWriter()::pageNumbersInWord));
    }

    /** Each writer under the format that it writes. */
    public static Map<DocumentFormat, DocumentWriter> all() {
        PdfDocumentWriter pdf = new PdfDocumentWriter();
        return Map.of(DocumentFormat.DOCX, new DocxWriter(pdf::pageNumbersInWord), DocumentFormat.PDF, pdf);
    }
}
