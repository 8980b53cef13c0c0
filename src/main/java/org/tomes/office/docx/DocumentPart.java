package org.tomes.office.docx;

import java.util.List;
import java.util.Optional;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.design.KeptParagraphs;
import org.tomes.office.design.PageKind;
import org.tomes.office.design.TextCleaner;

/** The main part: passes each block to its writer and ends with the section properties. */
final class DocumentPart {

    /** The sides of A4 in twentieths of a point. */
    private static final String SHORT_SIDE = "11906";
    private static final String LONG_SIDE = "16838";
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private final DocumentContent content;
    private final List<Block> blocks;
    private final TrackedChangeWriter changes;
    private final WordXmlWriter xml;
    private final BodyWriter body;
    private final CoverWriter covers;
    private final HeadingWriter headings;
    private final ParagraphWriter paragraphs;
    private final ListWriter lists;
    private final TableWriter tables;
    private final FigureWriter figures;
    private final ContentsWriter contents;
    /** Writes the properties of the current section; null in a template, which has its own section properties. */
    private Runnable endSection;
    private final HeadingBookmarks bookmarks;
    private int sections;

    DocumentPart(DocumentContent content, WordParts parts, NumberingPart numbering, HeadingPages pages,
            TextCleaner clean, DocumentBodySettings format) {
        this(content, null, parts, numbering, pages, clean, format);
    }

    /** @param tracked tracked changes against an earlier version; null if nothing is compared */
    DocumentPart(DocumentContent content, TrackedChangeWriter.Source tracked, WordParts parts, NumberingPart numbering,
            HeadingPages pages, TextCleaner clean, DocumentBodySettings format) {
        this.content = content;
        this.blocks = tracked == null ? content.blocks() : tracked.redline().blocks();
        xml = new WordXmlWriter(parts.content(), format::style);
        changes = new TrackedChangeWriter(xml, tracked);
        body = new BodyWriter(xml, changes);
        boolean counted = format.headings().count(content.blocks());
        bookmarks = new HeadingBookmarks(content, format.takenIds(), !counted ? ReferenceField.TEXT
                : format.headings().matchesContent(content.blocks()) ? ReferenceField.NUMBER : ReferenceField.TITLE,
                tracked == null);
        RunWriter writer = new RunWriter(xml, changes, parts, bookmarks, clean);
        Captions captions = new Captions(changes, writer, content.blocks(), content.info().language());
        headings = new HeadingWriter(xml, changes, body, writer, bookmarks, format.headings().levels(), counted);
        paragraphs = new ParagraphWriter(body, writer);
        lists = new ListWriter(xml, changes, body, writer, numbering, format);
        tables = new TableWriter(xml, changes, body, writer, captions, clean, format, blocks);
        figures = new FigureWriter(xml, changes, body, captions, parts, clean, format);
        covers = new CoverWriter(body, writer, figures, content.info());
        contents = new ContentsWriter(xml, body, writer, bookmarks, content.blocks(), pages, format,
                !counted || format.headings().matchesContent(content.blocks()));
    }

    /**
     * @param header relationship id
     * @param footers relationship ids of the footer of the document and of the footers of its separable parts
     */
    void write(String header, List<String> footers) {
        xml.part("document", () -> xml.in("body", () -> {
            endSection = () -> section(header, footers.get(sections++));
            writeBlocks(footers.size() > 1);
            endSection.run();
        }));
    }

    /** Writes only the blocks, without section properties: the content to be inserted into a template. */
    void writeBlocks() {
        writeBlocks(false);
    }

    /** @param hasParts whether the document has separable parts, whose ends are marked for their footers */
    private void writeBlocks(boolean hasParts) {
        for (int i = 0; i < blocks.size(); i++) {
            int index = i;
            changes.of(blocks.get(index), () -> write(index));
        }
        if (hasParts) {
            body.end(() -> markEnd(sections));
        } else {
            body.end();
        }
        xml.drain();
    }

    /**
     * Marks the end of a part, counted from 0. The mark contains a zero-width space, because LibreOffice drops an empty
     * paragraph at the end of a section.
     */
    private void markEnd(int part) {
        String id = Integer.toString(bookmarks.idOfEnd(part));
        xml.empty("bookmarkStart", "id", id, "name", HeadingBookmarks.end(part));
        xml.in("r", () -> xml.text("t", ZERO_WIDTH_SPACE));
        xml.empty("bookmarkEnd", "id", id);
    }

    private void write(int index) {
        switch (blocks.get(index)) {
            case Cover cover -> covers.write(cover);
            case Heading heading -> headings.write(heading);
            case Paragraph paragraph -> paragraphs.write(paragraph,
                    KeptParagraphs.at(blocks, index) || KeptParagraphs.precedesSignatures(blocks, index));
            case ItemList list -> lists.write(list);
            case Table table -> tables.write(table,
                    KeptParagraphs.isClosed(blocks, index) || KeptParagraphs.precedesSignatures(blocks, index));
            case Figure figure -> figures.write(figure, KeptParagraphs.isClosed(blocks, index));
            case Contents table -> contents.write(table);
            case PageBreak(Optional<String> part) when part.isPresent() && endSection != null -> endPart();
            case PageBreak _ -> body.breakPage();
        }
    }

    /**
     * Ends a part. Writing the section properties increases the section number, so the number of the ended part is
     * noted first.
     */
    private void endPart() {
        int ended = sections;
        body.endSection(endSection, () -> markEnd(ended));
    }

    /** A4 with margins in twentieths of a point. */
    private void section(String header, String footer) {
        xml.in("sectPr", () -> {
            xml.empty("headerReference", "type", "default", "r:id", header);
            xml.empty("footerReference", "type", "default", "r:id", footer);
            if (content.info().landscape()) {
                xml.empty("pgSz", "w", LONG_SIDE, "h", SHORT_SIDE, "orient", "landscape");
                xml.empty("pgMar", "top", "1160", "right", "900", "bottom", "960", "left", "900", "header", "554",
                        "footer", "400", "gutter", "0");
            } else {
                xml.empty("pgSz", "w", SHORT_SIDE, "h", LONG_SIDE);
                boolean dense = PageKind.of(content) == PageKind.DENSE;
                xml.empty("pgMar", "top", dense ? "1240" : "1644", "right", "1247", "bottom", dense ? "1120" : "1474",
                        "left", "1247", "header", dense ? "594" : "794", "footer", dense ? "480" : "680", "gutter",
                        "0");
            }
            if (sections > 1) {
                xml.empty("pgNumType", "start", "1");
            } else if (!content.blocks().isEmpty() && content.blocks().getFirst() instanceof Cover cover
                    && !cover.compact()) {
                xml.empty("titlePg");
            }
        });
    }
}
