package org.tomes.office.design;

import java.util.List;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;

/** Finds paragraphs that introduce the block below them and must therefore stay on the same page as its beginning. */
public final class Introductions {

    /** Maximum length of an introduction, about three lines; longer paragraphs may be separated from the next block. */
    private static final int MAX_LENGTH = 280;

    private Introductions() {
    }

    /** Whether the block at this index is a short paragraph directly before a list, a table, a figure or a note. */
    public static boolean at(List<Block> blocks, int index) {
        return index + 1 < blocks.size() && blocks.get(index) instanceof Paragraph paragraph && isShort(paragraph)
                && switch (blocks.get(index + 1)) {
                    case ItemList _,Table _,Figure _ -> true;
                    case Paragraph next -> next.style() == Style.NOTE || next.style() == Style.WARNING;
                    default -> false;
                };
    }

    private static boolean isShort(Paragraph paragraph) {
        return (paragraph.style() == Style.BODY || paragraph.style() == Style.LEAD)
                && paragraph.inlines().stream().mapToInt(inline -> inline.text().length()).sum() <= MAX_LENGTH;
    }
}
