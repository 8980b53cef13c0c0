package org.tomes.office.design;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.content.TableGrid;
import org.tomes.document.content.TableGrid.CellPosition;

/** The widths that the columns of tables with the same header row require, in points; measured from their cells. */
final class RequiredColumnWidths {

    /** The number of rows examined in each table; the rest of a longer one is usually similar. */
    private static final int ROWS = 500;

    private final CharacterWidths measure;
    private final float size;
    /** Padding on both sides of a cell, slightly enlarged, so that rounding does not cause a word to be broken. */
    private final float padding;
    private final float[] longestWord;
    private final float[] longestLine;
    private final double[] squares;
    private final RowLineCounter lines;
    private int rows;

    RequiredColumnWidths(CharacterWidths measure, float size, float padding, int columns) {
        this.measure = measure;
        this.size = size;
        this.padding = padding;
        this.longestWord = new float[columns];
        this.longestLine = new float[columns];
        this.squares = new double[columns];
        this.lines = new RowLineCounter(columns, padding);
    }

    /** Returns the width below which a word is broken. */
    float word(int column) {
        return longestWord[column] + padding;
    }

    /** Returns the width above which no cell becomes any lower. */
    float line(int column) {
        return longestLine[column] + padding;
    }

    /** Measures the amount of text in the column: the root of the mean square of its cells' widths on one line. */
    float text(int column) {
        return (float) Math.sqrt(squares[column] / Math.max(1, rows)) + padding;
    }

    /** Whether all cells are empty: such a column is filled in by hand. */
    boolean isBlank(int column) {
        return squares[column] == 0 && rows > 0;
    }

    RowLineCounter lines() {
        return lines;
    }

    void add(Table table) {
        boolean upright = ColumnHeaderRotation.in(table.columns());
        lines.startRow();
        for (int i = 0; i < longestWord.length; i++) {
            Cell head = new Cell(i);
            if (!upright || table.columns().get(i).align() != Align.CENTRE) {
                head.add(table.columns().get(i).head(), EmbeddedFont.SANS_BOLD);
            }
            lines.add(i, head.words());
        }
        boolean boldHeads = BoldRowHeaders.areBold(table);
        TableGrid grid = new TableGrid(longestWord.length);
        for (Row row : table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            rows++;
            lines.startRow();
            for (CellPosition place : grid.next(row)) {
                if (place.cell().columnSpan() == 1) {
                    boolean rowHead = boldHeads && place.column() == 0;
                    RowLineCounter.Words words = words(place.column(), place.cell().inlines(), rowHead);
                    squares[place.column()] += words.width() * words.width();
                    lines.add(place.column(), words);
                }
            }
        }
    }

    private RowLineCounter.Words words(int column, List<Inline> inlines, boolean rowHead) {
        Cell cell = new Cell(column);
        for (Inline inline : inlines) {
            Look look = inline instanceof Inline.Text text ? text.look() : Look.PLAIN;
            switch (look) {
                case PLAIN ->
                    cell.add(NoBreakSpaces.in(inline.text()), rowHead ? EmbeddedFont.SANS_BOLD : EmbeddedFont.SANS);
                case STRONG -> cell.add(NoBreakSpaces.in(inline.text()), EmbeddedFont.SANS_BOLD);
                case CODE -> cell.add(inline.text(), EmbeddedFont.MONO);
            }
        }
        return cell.words();
    }

    /** A cell being measured, character by character. */
    private final class Cell {

        private final int column;
        private final List<Float> widths = new ArrayList<>();
        private final List<Float> gaps = new ArrayList<>();
        private float all;
        private float line;
        private float wordWidth;

        Cell(int column) {
            this.column = column;
        }

        void add(String text, EmbeddedFont face) {
            int start = 0;
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                boolean blank = Character.isWhitespace(character);
                float wide = character == '\n' ? 0 : measure.width(character, face, size);
                line = character == '\n' ? 0 : line + wide;
                all += character == NoBreakSpaces.NO_BREAK_SPACE ? 0 : wide;
                wordWidth += blank ? 0 : wide;
                longestWord[column] = Math.max(longestWord[column], wordWidth);
                longestLine[column] = Math.max(longestLine[column], blank ? 0 : line);
                if (blank || DashBreaks.part(text, i + 1) || IdentifierBreaks.part(text, start, i + 1)) {
                    end(character == '\n' ? -1 : blank ? wide : 0);
                    start = i + 1;
                }
            }
        }

        private void end(float gap) {
            widths.add(wordWidth);
            gaps.add(gap);
            wordWidth = 0;
        }

        RowLineCounter.Words words() {
            end(0);
            float[] wordWidths = new float[widths.size()];
            float[] after = new float[wordWidths.length];
            for (int i = 0; i < wordWidths.length; i++) {
                wordWidths[i] = widths.get(i);
                after[i] = gaps.get(i);
            }
            return new RowLineCounter.Words(wordWidths, after, all);
        }
    }
}
