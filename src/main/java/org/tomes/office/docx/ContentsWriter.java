package org.tomes.office.docx;

import java.util.List;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Heading;
import org.tomes.office.design.HeadingPages;

/**
 * Writes the table of contents as a field with its result: the reader is not prompted to update the table, but Word can
 * do so. The page numbers are those of the same document as PDF, which has the same dimensions.
 */
final class ContentsWriter {

    /** Indents of each level, in twentieths of a point, as in our own styles. */
    private static final String[] BEHIND_NUMBER = {"480", "1120", "1920", "2880"};

    private final WordXmlWriter xml;
    private final BodyWriter body;
    private final RunWriter writer;
    private final HeadingBookmarks bookmarks;
    private final List<Block> blocks;
    private final HeadingPages pages;
    private final DocumentBodySettings format;
    private final boolean numbered;

    /** @param numbered whether the headings have the numbers in the content */
    ContentsWriter(WordXmlWriter xml, BodyWriter body, RunWriter writer, HeadingBookmarks bookmarks, List<Block> blocks,
            HeadingPages pages, DocumentBodySettings format, boolean numbered) {
        this.numbered = numbered;
        this.format = format;
        this.xml = xml;
        this.body = body;
        this.writer = writer;
        this.bookmarks = bookmarks;
        this.blocks = blocks;
        this.pages = pages;
    }

    void write(Contents contents) {
        List<Heading> headings = blocks.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() <= contents.depth())
                .toList();
        xml.in("sdt", () -> {
            xml.in("sdtPr", () -> xml.in("docPartObj", () -> {
                xml.value("docPartGallery", "Table of Contents");
                xml.empty("docPartUnique");
            }));
            xml.in("sdtContent", () -> {
                body.paragraph("TOCHeading", () -> writer.text(contents.title()));
                for (int i = 0; i < headings.size(); i++) {
                    entry(headings.get(i), i == 0 ? " TOC \\o \"1-" + contents.depth() + "\" \\h \\z \\u " : "",
                            i == headings.size() - 1);
                }
            });
        });
    }

    /**
     * Sets tab stops as Word does. The style of a template may lack the tab stops after the number and for the page
     * number, or the number may be too wide for the tab stop.
     */
    private void tabs(Heading heading) {
        if (format.isTemplate()) {
            xml.in("tabs", () -> {
                if (numbered && !heading.number().isEmpty()) {
                    xml.empty("tab", "val", "left", "pos", BEHIND_NUMBER[heading.level() - 1]);
                }
                xml.empty("tab", "val", "right", "leader", "dot", "pos", Integer.toString(format.textWidth()));
            });
        }
    }

    /** @param last whether the field of all entries ends with this entry */
    private void entry(Heading heading, String instruction, boolean last) {
        String bookmark = bookmarks.bookmark(heading.anchor());
        body.paragraph("TOC" + heading.level(), () -> tabs(heading), () -> {
            if (!instruction.isEmpty()) {
                writer.startField(instruction);
            }
            writer.jump(bookmark, heading.text(), () -> {
                if (numbered && !heading.number().isEmpty()) {
                    writer.text(heading.number());
                    writer.tab();
                }
                writer.text(heading.text());
                writer.tab();
                writer.field(" PAGEREF " + bookmark + " \\h ", pages.of(heading.anchor()));
            });
            if (last) {
                writer.endField();
            }
        });
    }
}
