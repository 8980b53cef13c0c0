package org.tomes.office.design;

import java.util.List;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.content.TableGrid;
import org.tomes.document.content.TableGrid.CellPosition;

/** Decides which tables are kept on one page in Word. */
public final class ShortTables {

    /** Maximum number of rows of a table that is kept on one page if possible. */
    public static final int MOST_ROWS = 11;
    /**
     * Maximum height in Word, in points, including caption and header row: a quarter of the text height of a portrait
     * page, because Word leaves the rest of a page empty for whatever is kept together.
     */
    public static final float HEIGHT = 172;

    private static final float LEADING = 11.5f;
    private static final float PADDING_Y = 3;
    private static final float CAPTION = 16;

    private final CharacterWidths measure;
    private final float size;
    private final float padding;

    /**
     * @param size text size, in points
     * @param padding padding on each side of a cell, in points
     */
    public ShortTables(CharacterWidths measure, float size, float padding) {
        this.measure = measure;
        this.size = size;
        this.padding = padding;
    }

    /** Whether the table is short at these column widths, in points. */
    public boolean contain(Table table, float[] widths) {
        if (table.rows().size() > MOST_ROWS) {
            return false;
        }
        float height = table.caption().isEmpty() ? 0 : CAPTION;
        int head = 1;
        for (int i = 0; i < widths.length; i++) {
            head = Math.max(head, lines(table.columns().get(i).head(), widths[i], EmbeddedFont.SANS_BOLD));
        }
        height += row(head);
        TableGrid grid = new TableGrid(widths.length);
        for (Row row : table.rows()) {
            height += row(lines(grid.next(row), widths));
            if (height > HEIGHT) {
                return false;
            }
        }
        return true;
    }

    private static float row(int lines) {
        return lines * LEADING + 2 * PADDING_Y;
    }

    private int lines(List<CellPosition> row, float[] widths) {
        int lines = 1;
        for (CellPosition place : row) {
            float width = 0;
            for (int i = 0; i < place.cell().columnSpan(); i++) {
                width += widths[place.column() + i];
            }
            lines = place.cell().rowSpan() > 1 ? lines
                    : Math.max(lines, lines(text(place.cell().inlines()), width, EmbeddedFont.SANS));
        }
        return lines;
    }

    private static String text(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }

    private int lines(String text, float width, EmbeddedFont face) {
        float room = width - 2 * padding;
        int lines = 1;
        float line = 0;
        float wordWidth = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                lines++;
                line = 0;
                wordWidth = 0;
                continue;
            }
            float wide = measure.width(character, face, size);
            boolean blank = character == ' ';
            if (!blank && line + wordWidth + wide > room) {
                lines++;
                // A word wider than a line is broken.
                line = 0;
                wordWidth = wordWidth + wide > room ? 0 : wordWidth;
            }
            wordWidth += wide;
            if (blank || DashBreaks.part(text, i + 1)) {
                line += wordWidth;
                wordWidth = 0;
            }
        }
        return lines;
    }
}
