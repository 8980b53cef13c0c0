package org.tomes.office.design;

import java.util.List;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;

/**
 * Finds short paragraphs that must be on the same page as a neighbouring block: those that introduce the block below
 * them stay with its beginning, and those that close a section below a table or figure with its last rows.
 */
public final class KeptParagraphs {

    /** Maximum length of an introduction, about three lines; longer paragraphs may be separated from the next block. */
    private static final int MAX_LENGTH = 280;
    /** Maximum number of rows of a table in a last section that stays on the page of the block before it. */
    private static final int MAX_LAST_ROWS = 3;

    private KeptParagraphs() {
    }

    /**
     * Whether the block at this index is a short paragraph directly before a list, a table, a figure or a note, or is
     * the only block between a heading and its first subsection.
     */
    public static boolean at(List<Block> blocks, int index) {
        return index + 1 < blocks.size() && blocks.get(index) instanceof Paragraph paragraph && isShort(paragraph)
                && switch (blocks.get(index + 1)) {
                    case ItemList _,Table _,Figure _ -> true;
                    case Heading _ -> index > 0 && blocks.get(index - 1) instanceof Heading;
                    case Paragraph next -> next.style() == Style.NOTE || next.style() == Style.WARNING;
                    default -> false;
                };
    }

    /** Whether the table or figure at this index is followed by a short paragraph that ends the section. */
    public static boolean isClosed(List<Block> blocks, int index) {
        return index + 1 < blocks.size() && (blocks.get(index) instanceof Table || blocks.get(index) instanceof Figure)
                && blocks.get(index + 1) instanceof Paragraph paragraph && isShort(paragraph)
                && (index + 2 == blocks.size() || blocks.get(index + 2) instanceof Heading
                        || blocks.get(index + 2) instanceof PageBreak);
    }

    /**
     * Whether the block at this index is directly followed by the last section of the document or of a separable part,
     * and this section consists only of a short table to be filled in by hand. Signatures must not be alone on a page.
     */
    public static boolean precedesSignatures(List<Block> blocks, int index) {
        return index + 2 < blocks.size() && blocks.get(index + 1) instanceof Heading
                && blocks.get(index + 2) instanceof Table last
                && (index + 3 == blocks.size() || blocks.get(index + 3) instanceof PageBreak)
                && last.rows().size() <= MAX_LAST_ROWS && last.rows().stream().allMatch(KeptParagraphs::isToBeSigned);
    }

    /** Whether this item and the next one are the first or the last two of a list. */
    public static boolean withNextItem(ItemList list, int index) {
        int last = list.items().size() - 1;
        return index < last && (index == 0 || index == last - 1);
    }

    private static boolean isToBeSigned(Row row) {
        return row.cells()
                .getLast()
                .inlines()
                .stream()
                .allMatch(inline -> inline.text().replace('\u00A0', ' ').isBlank());
    }

    private static boolean isShort(Paragraph paragraph) {
        return (paragraph.style() == Style.BODY || paragraph.style() == Style.LEAD)
                && paragraph.inlines().stream().mapToInt(inline -> inline.text().length()).sum() <= MAX_LENGTH;
    }
}
