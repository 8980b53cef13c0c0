package org.tomes.office.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Table;

/**
 * Distributes the width of a table over its columns. If every cell fits on one line, the columns' weights determine the
 * spare width. Otherwise, columns of short entries such as codes, dates and states are as wide as their entries, and
 * the other columns share the rest according to their text. No column is narrower than its longest word if the longest
 * words of all columns fit side by side. Tables with the same header row have the same column widths throughout a
 * document. The writers for Word and PDF both use this class, so that their tables look alike.
 */
public final class ColumnWidths {

    /** If not all longest words fit, no column may claim more than this share of the table. */
    private static final float LARGEST_CLAIM = 0.25f;
    /** Entries up to this share of the table are short. */
    private static final float SHORT = 0.18f;
    /** The columns of short entries take up no more than this share of the table. */
    private static final float SHORT_TOGETHER = 0.6f;

    private final CharacterWidths measure;
    private final float size;
    private final float padding;
    private final Map<List<Column>, List<Table>> alike;
    private final Map<List<Column>, RequiredColumnWidths> needs = new HashMap<>();

    /**
     * @param size text size, in points
     * @param padding padding on each side of a cell, in points
     * @param blocks blocks of the whole document
     */
    public ColumnWidths(CharacterWidths measure, float size, float padding, List<Block> blocks) {
        this.measure = measure;
        this.size = size;
        this.padding = padding;
        this.alike = blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .collect(Collectors.groupingBy(Table::columns));
    }

    /** @return widths in points that add up to {@code total} */
    public float[] of(Table table, float total) {
        float[] widths = fitting(table, total);
        return ColumnHeaderRotation.in(table.columns()) ? even(widths, table.columns(), needs(table)) : widths;
    }

    /**
     * Gives the columns of letters in a matrix equal widths, however wide their heads are. A column with an entry of
     * several letters is as wide as this entry, at the expense of the first column.
     */
    private static float[] even(float[] widths, List<Column> columns, RequiredColumnWidths need) {
        int[] centred = IntStream.range(0, widths.length).filter(i -> columns.get(i).align() == Align.CENTRE).toArray();
        float mean = (float) IntStream.of(centred).mapToDouble(i -> widths[i]).average().orElseThrow();
        IntStream.of(centred).forEach(i -> {
            widths[i] = Math.max(mean, need.line(i));
            widths[0] -= widths[i] - mean;
        });
        return widths;
    }

    private float[] fitting(Table table, float total) {
        RequiredColumnWidths need = needs(table);
        List<Column> columns = table.columns();
        float[] minWidths = new float[columns.size()];
        float[] maxWidths = new float[minWidths.length];
        float[] shares = new float[minWidths.length];
        for (int i = 0; i < minWidths.length; i++) {
            minWidths[i] = need.word(i);
            maxWidths[i] = need.line(i);
            shares[i] = columns.get(i).weight();
        }
        setBlankWidths(need, columns, total, minWidths, maxWidths);
        if (sum(maxWidths) <= total) {
            return shared(shares, maxWidths, endless(maxWidths.length), total);
        }
        if (sum(minWidths) > total) {
            shorten(minWidths, total);
        }
        keepShortOnOneLine(minWidths, maxWidths, total);
        float[] byWeight = shared(shares, minWidths, maxWidths, total);
        for (int i = 0; i < minWidths.length; i++) {
            shares[i] = need.text(i);
        }
        float[] byText = shared(shares, minWidths, maxWidths, total);
        // Balancing finds the best widths near its initial ones.
        int lines = need.lines().balance(byText, minWidths);
        return need.lines().balance(byWeight, minWidths) < lines ? byWeight : byText;
    }

    private static float[] endless(int columns) {
        float[] endless = new float[columns];
        Arrays.fill(endless, Float.MAX_VALUE);
        return endless;
    }

    private RequiredColumnWidths needs(Table table) {
        List<Table> tables = alike.get(table.columns());
        return tables == null ? needs(List.of(table))
                : needs.computeIfAbsent(table.columns(), columns -> needs(tables));
    }

    private RequiredColumnWidths needs(List<Table> tables) {
        RequiredColumnWidths needs = new RequiredColumnWidths(measure, size, 2 * padding + 1,
                tables.getFirst().columns().size());
        tables.forEach(needs::add);
        return needs;
    }

    /** Gives a column that is filled in by hand the width that corresponds to its weight. */
    private static void setBlankWidths(RequiredColumnWidths need, List<Column> columns, float total, float[] minWidths,
            float[] maxWidths) {
        int weights = columns.stream().mapToInt(Column::weight).sum();
        for (int i = 0; i < maxWidths.length; i++) {
            if (need.isBlank(i)) {
                maxWidths[i] = Math.max(maxWidths[i], total * columns.get(i).weight() / weights);
                minWidths[i] = maxWidths[i];
            }
        }
    }

    /**
     * Keeps the entries of the narrowest columns on one line, as long as enough width remains for the other columns.
     */
    private static void keepShortOnOneLine(float[] minWidths, float[] maxWidths, float total) {
        float used = 0;
        float room = total - sum(minWidths);
        Integer[] narrowest = new Integer[maxWidths.length];
        Arrays.setAll(narrowest, i -> i);
        Arrays.sort(narrowest, (a, b) -> Float.compare(maxWidths[a], maxWidths[b]));
        for (int i : narrowest) {
            float more = maxWidths[i] - minWidths[i];
            if (maxWidths[i] > SHORT * total || used + maxWidths[i] > SHORT_TOGETHER * total || more > room / 2) {
                return;
            }
            used += maxWidths[i];
            room -= more;
            minWidths[i] = maxWidths[i];
        }
    }

    /**
     * Reduces the widths claimed for the longest words so that as few words as possible are broken: first one word
     * after the other to the largest claim, then all words to the same width.
     */
    private static void shorten(float[] words, float total) {
        float[] sorted = words.clone();
        Arrays.sort(sorted);
        for (int i = sorted.length - 1; i >= 0 && sum(words) > total; i--) {
            limitLengths(words, sorted[i], total * LARGEST_CLAIM);
        }
        if (sum(words) > total) {
            limitLengths(words, 0, equalLength(words, total));
        }
    }

    private static void limitLengths(float[] words, float from, float length) {
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i] >= from ? Math.min(words[i], length) : words[i];
        }
    }

    /** Returns the length to which words must be shortened so that all words fit. */
    private static float equalLength(float[] words, float total) {
        float[] sorted = words.clone();
        Arrays.sort(sorted);
        float remaining = total;
        int longer = sorted.length;
        while (longer > 1 && sorted[sorted.length - longer] * longer <= remaining) {
            remaining -= sorted[sorted.length - longer];
            longer--;
        }
        return remaining / longer;
    }

    /**
     * Distributes the width within the limits of each column. As long as shares are outside their limits, either the
     * columns that are too narrow or those that are too wide get the width of their limits, whichever group differs
     * more in total. The other columns share the rest.
     */
    private static float[] shared(float[] shares, float[] minWidths, float[] maxWidths, float total) {
        float[] widths = new float[minWidths.length];
        boolean[] fixed = new boolean[minWidths.length];
        float beyond;
        do {
            float rest = total;
            float free = 0;
            for (int i = 0; i < widths.length; i++) {
                rest -= fixed[i] ? widths[i] : 0;
                free += fixed[i] ? 0 : shares[i];
            }
            beyond = 0;
            for (int i = 0; i < widths.length; i++) {
                if (!fixed[i]) {
                    widths[i] = rest * shares[i] / free;
                    beyond += limited(widths[i], minWidths[i], maxWidths[i]) - widths[i];
                }
            }
        } while (fix(fixed, widths, minWidths, maxWidths, beyond));
        return widths;
    }

    /**
     * @param beyond width missing from the shares below their limits, minus the excess width of the shares above their
     * limits
     * @return whether a width was fixed
     */
    private static boolean fix(boolean[] fixed, float[] widths, float[] minWidths, float[] maxWidths, float beyond) {
        boolean any = false;
        for (int i = 0; i < widths.length; i++) {
            float limited = limited(widths[i], minWidths[i], maxWidths[i]);
            if (!fixed[i] && (limited > widths[i] && beyond >= 0 || limited < widths[i] && beyond <= 0)) {
                widths[i] = limited;
                fixed[i] = true;
                any = true;
            }
        }
        return any;
    }

    private static float limited(float width, float minWidth, float maxWidth) {
        return Math.max(minWidth, Math.min(maxWidth, width));
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
