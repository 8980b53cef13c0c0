package org.tomes.office.pdf;

import java.util.Map;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Link;
import org.tomes.document.content.Inline.Reference;
import org.tomes.document.content.Inline.Text;

/** Creates links on a page that are also part of the structure (ISO 14289-1, 7.18.5). */
final class LinkWriter {

    private final PdfWriter writer;
    private final Map<String, PagePosition> places;
    private final PageLayout page;

    /** The position of a heading: the page from 1, and the distance from the page's top edge. */
    record PagePosition(int page, float top) {
    }

    /** @param places measured positions of the headings by anchor */
    LinkWriter(PdfWriter writer, Map<String, PagePosition> places, PageLayout page) {
        this.writer = writer;
        this.places = places;
        this.page = page;
    }

    /** Creates no links; for measuring. */
    static LinkWriter none() {
        return new LinkWriter(null, Map.of(), PageLayout.UPRIGHT);
    }

    /** @param element element of the link in the structure; it already has drawn content */
    void add(Inline target, PdfStructureElement element, float x, float y, float width, float height) {
        if (writer == null || target instanceof Reference reference && !places.containsKey(reference.anchor())) {
            return;
        }
        PdfAnnotation annotation = new PdfAnnotation(writer,
                new Rectangle(x, page.height() - y - height, x + width, page.height() - y));
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
        annotation.put(PdfName.BORDER, new PdfArray(new float[]{0, 0, 0}));
        switch (target) {
            case Link link -> {
                annotation.put(PdfName.A, new PdfAction(link.target().toASCIIString()));
                annotation.put(PdfName.CONTENTS, new PdfString(link.target().toASCIIString(), PdfObject.TEXT_UNICODE));
            }
            case Reference reference -> {
                annotation.put(PdfName.DEST, destination(places.get(reference.anchor())));
                annotation.put(PdfName.CONTENTS, new PdfString(reference.text(), PdfObject.TEXT_UNICODE));
            }
            case Text text -> throw new IllegalArgumentException("no link: " + text.text());
        }
        int key = writer.getStructureTreeRoot().addExistingObject(element.getReference());
        annotation.put(new PdfName("StructParent"), new PdfNumber(key));
        writer.addAnnotation(annotation);
        hang(annotation, element);
    }

    private PdfDestination destination(PagePosition place) {
        PdfDestination destination = new PdfDestination(PdfDestination.XYZ, page.left(), page.height() - place.top(),
                0);
        destination.addPage(writer.getPageReference(place.page()));
        return destination;
    }

    private void hang(PdfAnnotation annotation, PdfStructureElement element) {
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), annotation.getIndirectReference());
        reference.put(new PdfName("Pg"), writer.getPageReference(writer.getPageNumber()));
        PdfObject kids = element.get(PdfName.K);
        if (kids instanceof PdfArray several) {
            several.add(reference);
        } else {
            PdfArray several = new PdfArray(kids);
            several.add(reference);
            element.put(PdfName.K, several);
        }
    }
}
