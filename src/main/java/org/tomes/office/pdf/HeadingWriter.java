package org.tomes.office.pdf;

import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Heading;
import org.tomes.office.pdf.Links.PagePosition;

/** Writes headings: in the text, as bookmarks (outline), and as targets of references. */
final class HeadingWriter {

    private static final float INDENT = 43;
    private static final float SMALLEST_GAP = 6;

    private final WritingContext pen;
    /** The latest bookmark on each level; level 0 is the root. */
    private final PdfOutline[] bookmarks = new PdfOutline[5];
    private final Map<String, PagePosition> places = new HashMap<>();

    HeadingWriter(WritingContext pen, PdfOutline root) {
        this.pen = pen;
        this.bookmarks[0] = root;
    }

    /** The positions of the headings written so far. */
    Map<String, PagePosition> places() {
        return places;
    }

    /** @param least height that must be free below the heading's last line, for the gap and the following block */
    void write(Heading heading, float least) {
        TextStyle type = TextStyle.heading(heading.level());
        boolean numbered = !heading.number().isEmpty();
        Line number = pen.type().line(heading.number() + " ", type);
        float indent = numbered ? Math.max(INDENT, number.width() + SMALLEST_GAP) : 0;
        RichText text = pen.type().set(heading.text(), type, pen.page().textWidth() - indent);
        pen.flow().space(type.before);
        pen.flow().need(text.height() + Math.max(type.after, least));
        float top = pen.flow().take(text.height());
        places.put(heading.anchor(), new PagePosition(pen.flow().page(), top));
        bookmark(heading, top);
        PdfStructureElement element = pen.structure().top("H" + heading.level());
        if (numbered) {
            pen.canvas().tagged(element, () -> pen.canvas().text(number, pen.page().left(), top + type.baseline()));
        }
        new TaggedText(text, element).draw(pen.canvas(), pen.links(), 0, text.lines().size(),
                pen.page().left() + indent, top, pen.page().textWidth() - indent, Align.START);
        pen.flow().space(type.after);
    }

    private void bookmark(Heading heading, float top) {
        String title = (heading.number() + " " + heading.text()).strip().replace('\n', ' ');
        PdfDestination destination = new PdfDestination(PdfDestination.XYZ, pen.page().left(),
                pen.page().height() - top, 0);
        bookmarks[heading.level()] = new PdfOutline(bookmarks[heading.level() - 1], destination, title,
                heading.level() == 1);
    }
}
