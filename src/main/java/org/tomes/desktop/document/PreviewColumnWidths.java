package org.tomes.desktop.document;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Inline;

/**
 * Computes the widths of a table's columns on a page of any width: by their weights, but wide enough for the longest
 * word of each, so that codes and short words are not broken on a small page.
 */
final class PreviewColumnWidths {

    /** Width in characters of the smallest page on which words are not broken. */
    private static final double PAGE = 62;
    /** The gap between columns, in characters. */
    private static final double GAP = 2;
    /**
     * Maximum length of a word that is not broken; longer ones, such as addresses, are broken. German has words of 30.
     */
    private static final int MAX_WORD_LENGTH = 30;

    private PreviewColumnWidths() {
    }

    /** Returns the share of each column in the width of the table. */
    static double[] of(Block.Table table) {
        double weights = table.columns().stream().mapToInt(Block.Column::weight).sum();
        double[] desired = table.columns().stream().mapToDouble(column -> column.weight() / weights).toArray();
        double[] least = IntStream.range(0, desired.length)
                .mapToDouble(column -> (longestWord(table, column) + GAP) / PAGE)
                .toArray();
        double needed = Arrays.stream(least).sum();
        if (needed >= 1) {
            return Arrays.stream(least).map(width -> width / needed).toArray();
        }
        double missing = spread(desired, least, false);
        double spare = spread(desired, least, true);
        return IntStream.range(0, desired.length)
                .mapToDouble(column -> desired[column] <= least[column] ? least[column]
                        : desired[column] - (desired[column] - least[column]) * missing / spare)
                .toArray();
    }

    /** Returns the total width by which columns are wider, or narrower, than their longest words. */
    private static double spread(double[] desired, double[] least, boolean wider) {
        return IntStream.range(0, desired.length)
                .mapToDouble(column -> (wider ? 1 : -1) * (desired[column] - least[column]))
                .filter(difference -> difference > 0)
                .sum();
    }

    private static int longestWord(Block.Table table, int column) {
        Stream<String> cells = table.rows()
                .stream()
                .filter(row -> row.cells().stream().allMatch(cell -> cell.columnSpan() == 1)
                        && column < row.cells().size())
                .map(row -> row.cells().get(column).inlines().stream().map(Inline::text).collect(Collectors.joining()));
        return Stream.concat(Stream.of(table.columns().get(column).head()), cells)
                .flatMap(text -> Stream.of(text.split("[\\s/–]+|(?<=[a-zäöüß]-)")))
                .mapToInt(String::length)
                .filter(length -> length <= MAX_WORD_LENGTH)
                .max()
                .orElse(0);
    }
}
