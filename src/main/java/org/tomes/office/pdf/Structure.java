package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The document as whoever cannot see it gets to know it: headings, paragraphs, lists, tables and figures in reading order
 * (ISO 32000-1, 14.7 and 14.8). An element holds either what is drawn or other elements, never both: OpenPDF cannot write
 * a mixture.
 */
final class Structure {

    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName ATTRIBUTES = PdfName.A;

    private final PdfStructureElement document;

    Structure(PdfWriter writer) {
        document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    PdfStructureElement document() {
        return document;
    }

    PdfStructureElement top(String type) {
        return below(document, type);
    }

    static PdfStructureElement below(PdfStructureElement parent, String type) {
        return new PdfStructureElement(parent, new PdfName(type));
    }

    /** A header cell and what it heads: {@code Column} or {@code Row}. */
    static void scope(PdfStructureElement cell, String scope) {
        tableAttributes(cell).put(new PdfName("Scope"), new PdfName(scope));
    }

    static void spans(PdfStructureElement cell, int columns, int rows) {
        if (columns > 1) {
            tableAttributes(cell).put(new PdfName("ColSpan"), new PdfNumber(columns));
        }
        if (rows > 1) {
            tableAttributes(cell).put(new PdfName("RowSpan"), new PdfNumber(rows));
        }
    }

    static void summary(PdfStructureElement table, String text) {
        tableAttributes(table).put(new PdfName("Summary"), new PdfString(text, PdfObject.TEXT_UNICODE));
    }

    /** How the items of a list are marked: {@code Disc} or {@code Decimal}. */
    static void listNumbering(PdfStructureElement list, String kind) {
        attributes(list, "List").put(new PdfName("ListNumbering"), new PdfName(kind));
    }

    /** What a figure says and where on the page it stands, in the page's own coordinates. */
    static void figure(PdfStructureElement figure, String alternative, float[] box) {
        figure.put(new PdfName("Alt"), new PdfString(alternative, PdfObject.TEXT_UNICODE));
        PdfDictionary layout = attributes(figure, "Layout");
        layout.put(new PdfName("BBox"), new PdfArray(box));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
    }

    private static PdfDictionary tableAttributes(PdfStructureElement element) {
        return attributes(element, "Table");
    }

    private static PdfDictionary attributes(PdfStructureElement element, String owner) {
        PdfDictionary attributes = element.getAsDict(ATTRIBUTES);
        if (attributes == null) {
            attributes = new PdfDictionary();
            attributes.put(OWNER, new PdfName(owner));
            element.put(ATTRIBUTES, attributes);
        }
        return attributes;
    }
}
