package org.tomes.office.docx;

import org.tomes.document.compare.Redline.Words;
import org.tomes.document.content.Block.Heading;

/** A heading for Word's navigation, table of contents and references. */
final class HeadingWriter {

    private final WordXmlWriter xml;
    private final TrackedChanges changes;
    private final BodyWriter body;
    private final RunWriter runs;
    private final HeadingBookmarks anchors;
    private final boolean stylesCount;
    private final boolean countedByWord;

    /**
     * @param stylesCount whether the heading styles have numbering
     * @param countedByWord whether Word's numbering yields the numbers in the content; otherwise they are written as
     * text
     */
    HeadingWriter(WordXmlWriter xml, TrackedChanges changes, BodyWriter body, RunWriter runs, HeadingBookmarks anchors,
            boolean stylesCount, boolean countedByWord) {
        this.changes = changes;
        this.stylesCount = stylesCount;
        this.xml = xml;
        this.body = body;
        this.runs = runs;
        this.anchors = anchors;
        this.countedByWord = countedByWord;
    }

    void write(Heading heading) {
        boolean counted = countedByWord && !heading.number().isEmpty();
        body.paragraph("Heading" + heading.level(), () -> number(heading, counted), () -> {
            if (changes.removes()) {
                words(heading, counted);
                return;
            }
            String id = anchors.id(heading.anchor());
            xml.empty("bookmarkStart", "id", id, "name", anchors.bookmark(heading.anchor()));
            words(heading, counted);
            xml.empty("bookmarkEnd", "id", id);
        });
    }

    private void words(Heading heading, boolean counted) {
        Words words = changes.words(heading, heading.number(), heading.text());
        if (!counted && !heading.number().isEmpty()) {
            runs.write(words.number());
            runs.tab();
        }
        runs.write(words.text());
    }

    /** If the style has numbering, a heading without a number has to turn it off. */
    private void number(Heading heading, boolean counted) {
        if (stylesCount && !counted) {
            xml.in("numPr", () -> xml.value("numId", 0));
        }
        if (heading.number().isEmpty()) {
            if (stylesCount) {
                xml.empty("ind", "left", "0", "firstLine", "0");
            }
        } else if (!counted) {
            xml.empty("ind", "left", StylesPart.HEADING_INDENT, "hanging", StylesPart.HEADING_INDENT);
        }
    }
}
