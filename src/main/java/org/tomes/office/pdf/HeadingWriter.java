package org.tomes.office.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Heading;
import org.tomes.office.pdf.LinkWriter.PagePosition;

/** Writes headings: in the text, as bookmarks (outline), and as targets of references. */
final class HeadingWriter {

    private static final float INDENT = 43;
    private static final float SMALLEST_GAP = 6;

    private final WritingContext context;
    /** The latest bookmark on each level; level 0 is the root. */
    private final PdfOutline[] bookmarks = new PdfOutline[5];
    private final Map<String, PagePosition> places = new HashMap<>();

    HeadingWriter(WritingContext context, PdfOutline root) {
        this.context = context;
        this.bookmarks[0] = root;
    }

    /** Returns the positions of the headings written so far. */
    Map<String, PagePosition> places() {
        return places;
    }

    /** @param below the room for the gap and the following block, below the heading's last line */
    void write(Heading heading, HeightNeeded below) {
        TextStyle type = TextStyle.heading(heading.level());
        boolean numbered = !heading.number().isEmpty();
        TextLine number = context.type().line(heading.number() + " ", type);
        float indent = numbered ? Math.max(INDENT, number.width() + SMALLEST_GAP) : 0;
        LaidOutText text = context.type().set(heading.text(), type, context.page().textWidth() - indent);
        context.flow().space(type.before);
        context.flow().needWithNext(below.atLeast(type.after).below(text.height()));
        float top = context.flow().take(text.height());
        places.put(heading.anchor(), new PagePosition(context.flow().page(), top));
        bookmark(heading, top);
        PdfStructureElement element = context.structure().top("H" + heading.level());
        if (numbered) {
            context.canvas()
                    .tagged(element, () -> context.canvas().text(number, context.page().left(), top + type.baseline()));
        }
        new TaggedText(text, element).draw(context.canvas(), context.links(), 0, text.lines().size(),
                context.page().left() + indent, top, context.page().textWidth() - indent, Align.START);
        context.flow().space(type.after);
    }

    private void bookmark(Heading heading, float top) {
        String title = (heading.number() + " " + heading.text()).strip().replace('\n', ' ');
        PdfDestination destination = new PdfDestination(PdfDestination.XYZ, context.page().left(),
                context.page().height() - top, 0);
        // Headings of an excerpt can begin below the first level, or skip a level.
        int parent = heading.level() - 1;
        while (bookmarks[parent] == null) {
            parent--;
        }
        bookmarks[heading.level()] = new PdfOutline(bookmarks[parent], destination, title, heading.level() == 1);
        Arrays.fill(bookmarks, heading.level() + 1, bookmarks.length, null);
    }
}
