package org.tomes.office.docx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tomes.document.compare.EditKind;
import org.tomes.document.compare.Redline;
import org.tomes.document.compare.Redline.Words;
import org.tomes.document.content.Block;
import org.tomes.document.content.Inline;

/** Marks content as inserted or deleted (ECMA-376 part 1, section 17.13.5). Without a comparison, nothing is marked. */
final class TrackedChangeWriter {

    /** Bookmarks have numbers too; the numbers of changes start above them. */
    private static final int FIRST_ID = 1_000_000;

    private final WordXmlWriter xml;
    private final Source source;
    private EditKind current = EditKind.KEPT;
    private int changes;

    /** What is compared, and the author and time stated for the changes. */
    record Source(Redline redline, String author, Instant at) {
    }

    /** @param source null in a document without a comparison */
    TrackedChangeWriter(WordXmlWriter xml, Source source) {
        this.xml = xml;
        this.source = source;
    }

    static TrackedChangeWriter none(WordXmlWriter xml) {
        return new TrackedChangeWriter(xml, null);
    }

    /** Writes an element with its change; an element without a mark has the change of the enclosing element. */
    void of(Object element, Runnable content) {
        EditKind outer = current;
        if (source != null) {
            current = source.redline().edit(element).orElse(outer);
        }
        content.run();
        current = outer;
    }

    /** Writes the number and text of a heading, or the caption of a table or figure. */
    Words words(Block block, String number, String text) {
        Words ownWords = new Words(Inline.plain(number), Inline.plain(text));
        return source == null ? ownWords : source.redline().words(block).orElse(ownWords);
    }

    List<Inline> caption(Block block, String caption) {
        return words(block, "", caption).text();
    }

    /** Whether the document is a comparison. */
    boolean compares() {
        return source != null;
    }

    /** Whether the current content is not part of the later version. */
    boolean removes() {
        return current == EditKind.REMOVED;
    }

    void run(Runnable content) {
        if (current == EditKind.KEPT) {
            xml.in("r", content);
        } else {
            xml.in(name(), () -> xml.in("r", content), attributes());
        }
    }

    /** Writes text of a run. */
    void text(String text) {
        xml.text(removes() ? "delText" : "t", text);
    }

    /**
     * Marks the paragraph itself as inserted or deleted; called within the properties of a paragraph, after all other
     * properties.
     */
    void paragraph() {
        if (current != EditKind.KEPT) {
            xml.in("rPr", this::mark);
        }
    }

    /** Writes the mark into the properties of a row or of the end of a paragraph. */
    void mark() {
        if (current != EditKind.KEPT) {
            xml.empty(name(), attributes());
        }
    }

    private String name() {
        return removes() ? "del" : "ins";
    }

    private String[] attributes() {
        changes++;
        return new String[]{"id", Integer.toString(FIRST_ID + changes), "author", source.author(), "date",
            source.at().truncatedTo(ChronoUnit.SECONDS).toString()};
    }
}
