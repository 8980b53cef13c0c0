package org.tomes.office.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Table;
import org.tomes.office.design.BoldRowHeaders;
import org.tomes.office.design.CharacterWidths;
import org.tomes.office.design.ColumnWidths;

/** The columns of each table of a document, determined once for all layouts of the document. */
final class TableEdges {

    private final ColumnWidths widths;
    private final Map<Table, Edges> known = new IdentityHashMap<>();

    /**
     * The columns of a table.
     *
     * @param x the left edge of each column and the right edge of the last, in points from the page's left edge
     * @param boldHeads whether the first column is bold
     */
    record Edges(float[] x, boolean boldHeads) {
    }

    /** @param blocks blocks of the whole document */
    TableEdges(CharacterWidths measure, List<Block> blocks) {
        widths = new ColumnWidths(measure, TextStyle.TABLE.size, TableCell.PADDING_X, blocks);
    }

    Edges of(Table table, PageLayout page) {
        return known.computeIfAbsent(table, unknown -> edges(unknown, page));
    }

    private Edges edges(Table table, PageLayout page) {
        float[] columns = widths.of(table, page.textWidth());
        float[] x = new float[columns.length + 1];
        x[0] = page.left();
        for (int i = 0; i < columns.length; i++) {
            x[i + 1] = x[i] + columns[i];
        }
        return new Edges(x, BoldRowHeaders.areBold(table));
    }
}
