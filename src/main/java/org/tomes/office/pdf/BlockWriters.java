package org.tomes.office.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.pdf.PdfOutline;
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
import org.tomes.office.design.KeptParagraphs;
import org.tomes.office.pdf.LinkWriter.PagePosition;

/** Passes each block to its writer. A heading also receives the height that must follow it on the same page. */
final class BlockWriters {

    private final PageFlow flow;
    private final List<Block> blocks;
    private final CoverWriter covers;
    private final HeadingWriter headings;
    private final ParagraphWriter paragraphs;
    private final ListWriter lists;
    private final TableWriter tables;
    private final FigureWriter figures;
    private final ContentsWriter contents;

    BlockWriters(WritingContext context, DocumentContent content, TableEdges columns, Map<String, PagePosition> places,
            PdfOutline bookmarks) {
        flow = context.flow();
        blocks = content.blocks();
        paragraphs = new ParagraphWriter(context);
        covers = new CoverWriter(context, content.info(), paragraphs);
        headings = new HeadingWriter(context, bookmarks);
        lists = new ListWriter(context, paragraphs);
        tables = new TableWriter(context, columns);
        figures = new FigureWriter(context);
        contents = new ContentsWriter(context, blocks, places);
    }

    Map<String, PagePosition> places() {
        return headings.places();
    }

    void write(int index) {
        switch (blocks.get(index)) {
            case Cover cover -> covers.write(cover);
            case Heading heading -> {
                if (index > 0 && !(blocks.get(index - 1) instanceof Heading)) {
                    flow.beforeHeading();
                }
                headings.write(heading, room(index + 1, TextStyle.heading(heading.level()).after));
                flow.afterHeading();
            }
            case Paragraph paragraph -> paragraphs.write(paragraph,
                    KeptParagraphs.at(blocks, index) ? room(index + 1, ParagraphWriter.after(paragraph))
                            : HeightNeeded.NONE);
            case ItemList list -> lists.write(list);
            case Table table -> tables.write(table, closing(index));
            case Figure figure -> figures.write(figure, closing(index));
            case Contents list -> contents.write(list);
            case PageBreak(Optional<String> part) -> part.ifPresentOrElse(flow::startPart, this::breakPage);
        }
    }

    /**
     * Starts a new page unless the current page is empty. Two page breaks, or a page break after a cover, therefore do
     * not produce an empty page.
     */
    private void breakPage() {
        if (!flow.isAtTop()) {
            flow.leave();
        }
    }

    /**
     * Returns the room that the block needs to start on the page of the preceding one, including the gap between the
     * two.
     *
     * @param above gap after the preceding block; the larger of two adjacent gaps applies
     */
    private HeightNeeded room(int index, float above) {
        if (index >= blocks.size()) {
            return HeightNeeded.NONE;
        }
        return switch (blocks.get(index)) {
            case Heading heading -> {
                TextStyle style = TextStyle.heading(heading.level());
                yield room(index + 1, style.after).below(Math.max(above, style.before) + style.leading);
            }
            case Paragraph paragraph -> {
                float gap = Math.max(above, ParagraphWriter.before(paragraph));
                yield KeptParagraphs.at(blocks, index)
                        ? room(index + 1, ParagraphWriter.after(paragraph)).below(gap + paragraphs.height(paragraph))
                        : HeightNeeded.of(gap + paragraphs.least(paragraph));
            }
            case ItemList list -> HeightNeeded.of(above + lists.least(list));
            case Table table ->
                tables.room(table, closing(index)).below(Math.max(above, TextStyle.TABLE_CAPTION.before));
            case Figure figure ->
                HeightNeeded.of(Math.max(above, FigureWriter.BEFORE) + figures.least(figure, closing(index)));
            case Contents _,Cover _,PageBreak _ -> HeightNeeded.NONE;
        };
    }

    /**
     * Returns the height of the content after the table or figure that must not be on a page without the table's last
     * rows or the figure: a remark or a short last section; 0 if there is none.
     */
    private float closing(int index) {
        if (KeptParagraphs.precedesSignatures(blocks, index)) {
            return room(index + 1, TableWriter.AFTER).whole();
        }
        float gap = blocks.get(index) instanceof Figure ? FigureWriter.AFTER : TableWriter.AFTER;
        return KeptParagraphs.isClosed(blocks, index) ? gap + paragraphs.height((Paragraph) blocks.get(index + 1)) : 0;
    }
}
