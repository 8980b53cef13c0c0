package org.tomes.office.docx;

import org.tomes.document.compare.Redline.Words;
import org.tomes.document.content.Block.Heading;

/** Writes a heading for Word's navigation, table of contents and references. */
final class HeadingWriter {

    private final WordXmlWriter xml;
    private final TrackedChangeWriter changes;
    private final BodyWriter body;
    private final RunWriter writer;
    private final HeadingBookmarks bookmarks;
    private final int countedLevels;
    private final boolean countedByWord;

    /**
     * @param countedLevels number of heading levels, from the first, whose styles have numbering
     * @param countedByWord whether Word's numbering yields the numbers in the content; otherwise they are written as
     * text
     */
    HeadingWriter(WordXmlWriter xml, TrackedChangeWriter changes, BodyWriter body, RunWriter writer,
            HeadingBookmarks bookmarks, int countedLevels, boolean countedByWord) {
        this.changes = changes;
        this.countedLevels = countedLevels;
        this.xml = xml;
        this.body = body;
        this.writer = writer;
        this.bookmarks = bookmarks;
        this.countedByWord = countedByWord;
    }

    void write(Heading heading) {
        boolean counted = countedByWord && !heading.number().isEmpty();
        body.paragraph("Heading" + heading.level(), () -> number(heading, counted), () -> {
            if (changes.removes()) {
                words(heading, counted);
                return;
            }
            bookmarked(bookmarks.id(heading.anchor()), bookmarks.bookmark(heading.anchor()),
                    () -> words(heading, counted));
        });
    }

    private void bookmarked(int id, String name, Runnable content) {
        xml.empty("bookmarkStart", "id", Integer.toString(id), "name", name);
        content.run();
        xml.empty("bookmarkEnd", "id", Integer.toString(id));
    }

    /**
     * Writes content within the bookmark for references. A reference yields the number of the bookmarked paragraph, or
     * the bookmarked text if the text is the number.
     */
    private void referenced(Heading heading, Runnable content) {
        if (!changes.removes() && bookmarks.isReferenced(heading.anchor())) {
            bookmarked(bookmarks.id(heading.anchor()) + 1, bookmarks.reference(heading.anchor()), content);
        } else {
            content.run();
        }
    }

    private void words(Heading heading, boolean counted) {
        Words words = changes.words(heading, heading.number(), heading.text());
        if (counted || heading.number().isEmpty()) {
            referenced(heading, () -> writer.write(words.text()));
        } else {
            referenced(heading, () -> writer.write(words.number()));
            writer.tab();
            writer.write(words.text());
        }
    }

    /** Writes the numbering. If the style has numbering, a heading without a number must turn it off. */
    private void number(Heading heading, boolean counted) {
        boolean styleCounts = heading.level() <= countedLevels;
        if (styleCounts && !counted) {
            xml.in("numPr", () -> xml.value("numId", 0));
        }
        if (heading.number().isEmpty()) {
            if (styleCounts) {
                xml.empty("ind", "left", "0", "firstLine", "0");
            }
        } else if (!counted) {
            xml.empty("ind", "left", StylesPart.HEADING_INDENT, "hanging", StylesPart.HEADING_INDENT);
        }
    }
}
