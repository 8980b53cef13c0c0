package org.tomes.office;

import java.util.Map;
import org.tomes.office.design.CleanText;
import org.tomes.office.docx.DocxWriter;
import org.tomes.office.page.PdfPagePrinter;
import org.tomes.office.pdf.PdfDocumentWriter;
import org.tomes.office.picture.DrawingPicture;
import org.tomes.office.xlsx.SheetFiles;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.DocumentWriter;
import org.tomes.policy.figure.PictureWriter;
import org.tomes.policy.brand.BrandReader;
import org.tomes.policy.page.PagePrinter;
import org.tomes.sheet.Workbooks;

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
    public static BrandReader brandReader() {
        return new BrandFileReader(new DocxWriter(new PdfDocumentWriter()::pageNumbersInWord));
    }

    /** Each writer under the format that it writes. */
    public static Map<DocumentFormat, DocumentWriter> all() {
        PdfDocumentWriter pdf = new PdfDocumentWriter();
        return Map.of(DocumentFormat.DOCX, new DocxWriter(pdf::pageNumbersInWord), DocumentFormat.PDF, pdf);
    }
}
