package org.tomes.office.design;

import java.util.Arrays;
import java.util.List;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.content.TableGrid;
import org.tomes.document.content.TableGrid.Place;

/**
 * Distributes the width of a table over its columns by weight, but with no column narrower than its longest word if all
 * of these fit side by side. Both formats use it, so that their tables look alike.
 */
public final class ColumnWidths {

    /** The number of rows examined for long words; the rest of a longer table is usually similar. */
    private static final int ROWS = 500;
    /** If not all longest words fit, no column may claim more than this share of the table. */
    private static final float LARGEST_CLAIM = 0.25f;

    private final TextMeasure measure;
    private final float size;
    private final float padding;

    /**
     * @param size of the text, in points
     * @param padding on each side of a cell, in points
     */
    public ColumnWidths(TextMeasure measure, float size, float padding) {
        this.measure = measure;
        this.size = size;
        this.padding = padding;
    }

    /** @return widths in points that add up to {@code total} */
    public float[] of(Table table, float total) {
        float[] words = longestWords(table);
        if (sum(words) > total) {
            for (int i = 0; i < words.length; i++) {
                words[i] = Math.min(words[i], total * LARGEST_CLAIM);
            }
        }
        if (sum(words) > total) {
            shorten(words, total);
        }
        return shared(table.columns(), words, total);
    }

    /** Shortens only the longest words, all to the same length, so that as few words as possible are broken. */
    private static void shorten(float[] words, float total) {
        float[] sorted = words.clone();
        Arrays.sort(sorted);
        float left = total;
        int longer = sorted.length;
        while (longer > 1 && sorted[sorted.length - longer] * longer <= left) {
            left -= sorted[sorted.length - longer];
            longer--;
        }
        for (int i = 0; i < words.length; i++) {
            words[i] = Math.min(words[i], left / longer);
        }
    }

    private static float[] shared(List<Column> columns, float[] least, float total) {
        boolean[] fixed = new boolean[least.length];
        float[] widths = new float[least.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            float rest = total;
            int weights = 0;
            for (int i = 0; i < widths.length; i++) {
                rest -= fixed[i] ? least[i] : 0;
                weights += fixed[i] ? 0 : columns.get(i).weight();
            }
            for (int i = 0; i < widths.length; i++) {
                widths[i] = fixed[i] ? least[i] : rest * columns.get(i).weight() / weights;
                if (!fixed[i] && widths[i] < least[i]) {
                    fixed[i] = true;
                    changed = true;
                }
            }
        }
        return widths;
    }

    private float[] longestWords(Table table) {
        float[] longest = new float[table.columns().size()];
        for (int i = 0; i < longest.length; i++) {
            longest[i] = longestWord(table.columns().get(i).head(), FontFile.SANS_BOLD);
        }
        TableGrid grid = new TableGrid(longest.length);
        for (Row row : table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            for (Place place : grid.next(row)) {
                if (place.cell().columnSpan() == 1) {
                    boolean rowHead = table.rowHeads() && place.column() == 0;
                    longest[place.column()] = Math.max(longest[place.column()],
                            longestWord(place.cell().inlines(), rowHead));
                }
            }
        }
        return longest;
    }

    private float longestWord(List<Inline> inlines, boolean rowHead) {
        float longest = 0;
        for (Inline inline : inlines) {
            Look look = inline instanceof Inline.Text text ? text.look() : Look.PLAIN;
            FontFile face = switch (look) {
                case PLAIN -> rowHead ? FontFile.SANS_BOLD : FontFile.SANS;
                case STRONG -> FontFile.SANS_BOLD;
                case CODE -> FontFile.MONO;
            };
            longest = Math.max(longest, longestWord(inline.text(), face));
        }
        return longest;
    }

    private float longestWord(String text, FontFile face) {
        float longest = 0;
        float word = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            word += Character.isWhitespace(character) ? 0 : measure.width(character, face, size);
            longest = Math.max(longest, word);
            word = Character.isWhitespace(character) || Dashes.part(text, i + 1) ? 0 : word;
        }
        // Slightly more than measured, so that rounding does not cause the word to be broken.
        return longest + 2 * padding + 1;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
