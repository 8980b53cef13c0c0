package org.tomes.office.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNull;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The structure tree for assistive technology: headings, paragraphs, lists, tables and figures in reading order (ISO
 * 32000-1, 14.7 and 14.8). An element contains either drawn content or other elements, never both: OpenPDF cannot write
 * a mixture. Complete elements are written to the file at once, so that a document of 20,000 measures need not be held
 * in memory.
 */
final class StructureTree {

    private static final PdfName OWNER = new PdfName("O");
    private static final PdfName ATTRIBUTES = PdfName.A;
    /** Shared by all elements: a document of 20,000 measures has half a million elements. */
    private static final Map<String, PdfName> NAMES = Stream
            .of("P", "H1", "H2", "H3", "H4", "L", "LI", "Lbl", "LBody", "TBody", "TR", "TH", "TD", "Span", "Link",
                    "TOCI", "Reference", "Table", "Scope", "Row", "ColSpan", "RowSpan")
            .collect(Collectors.toMap(Function.identity(), PdfName::new));

    private final PdfWriter writer;
    private final boolean measuring;
    private final PdfStructureElement document;
    /** Number of complete elements directly below the document. */
    private int completed;

    /** @param measuring whether nothing is drawn, so that all elements are discarded when complete */
    StructureTree(PdfWriter writer, boolean measuring) {
        this.writer = writer;
        this.measuring = measuring;
        document = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    PdfStructureElement document() {
        return document;
    }

    PdfStructureElement top(String type) {
        return below(document, type);
    }

    static PdfStructureElement below(PdfStructureElement parent, String type) {
        return new PdfStructureElement(parent, name(type));
    }

    private static PdfName name(String name) {
        PdfName standardName = NAMES.get(name);
        return standardName == null ? new PdfName(name) : standardName;
    }

    /** Completes all elements created so far: they receive no further content. */
    void complete() {
        if (document.get(PdfName.K) instanceof PdfArray all) {
            for (; completed < all.size(); completed++) {
                complete(all, completed);
            }
        }
    }

    /** Completes this cell: it receives no further content; its row is complete with its last cell. */
    void completeCell(PdfStructureElement cell) {
        PdfStructureElement row = (PdfStructureElement) cell.getParent();
        PdfArray cells = kids(row);
        complete(cells, place(cells, cell));
        for (int i = 0; i < cells.size(); i++) {
            if (cells.getPdfObject(i) instanceof PdfStructureElement) {
                return;
            }
        }
        PdfArray rows = kids((PdfStructureElement) row.getParent());
        complete(rows, place(rows, row));
    }

    private static PdfArray kids(PdfStructureElement parent) {
        return (PdfArray) parent.get(PdfName.K);
    }

    /** Searches backwards, since the completed element is among the last. */
    private static int place(PdfArray siblings, PdfStructureElement element) {
        int place = siblings.size() - 1;
        while (siblings.getPdfObject(place) != element) {
            place--;
        }
        return place;
    }

    private void complete(PdfArray siblings, int place) {
        if (siblings.getPdfObject(place) instanceof PdfStructureElement element) {
            siblings.set(place, measuring ? PdfNull.PDFNULL : written(element));
        }
    }

    private PdfIndirectReference written(PdfStructureElement element) {
        if (element.get(PdfName.K) instanceof PdfArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                complete(kids, i);
            }
        }
        try {
            writer.addToBody(element, element.getReference());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return element.getReference();
    }

    /** Marks a header cell with its scope: {@code Column} or {@code Row}. */
    static void scope(PdfStructureElement cell, String scope) {
        tableAttributes(cell).put(name("Scope"), name(scope));
    }

    static void spans(PdfStructureElement cell, int columns, int rows) {
        if (columns > 1) {
            tableAttributes(cell).put(name("ColSpan"), new PdfNumber(columns));
        }
        if (rows > 1) {
            tableAttributes(cell).put(name("RowSpan"), new PdfNumber(rows));
        }
    }

    static void summary(PdfStructureElement table, String text) {
        tableAttributes(table).put(new PdfName("Summary"), new PdfString(text, PdfObject.TEXT_UNICODE));
    }

    /** Sets the numbering of a list: {@code Disc} or {@code Decimal}. */
    static void setListNumbering(PdfStructureElement list, String kind) {
        attributes(list, "List").put(new PdfName("ListNumbering"), new PdfName(kind));
    }

    /** Sets the alternative text of a figure and its bounding box, in PDF page coordinates. */
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
            attributes.put(OWNER, name(owner));
            element.put(ATTRIBUTES, attributes);
        }
        return attributes;
    }
}
