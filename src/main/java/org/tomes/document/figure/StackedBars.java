package org.tomes.document.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.text.Texts;

/**
 * Bars of equal length, one below the other. Each is divided by the numbers of its kinds. A legend is below the bars.
 */
final class StackedBars<K extends Enum<K>> {

    private static final int TEXT = 0x1F2A33;
    private static final int PAPER = 0xFFFFFF;
    private static final double WIDTH = 470;
    private static final double NOTES_WIDTH = 68;
    private static final double SIZE = 9;
    private static final double DIGIT = 5.2;
    private static final double LEGEND_ROW = 16;
    private static final double LEGEND_SIZE = 8.5;
    private static final double BETWEEN_ENTRIES = 14;
    /** Average width of a letter in the legend, rounded up. It is needed because figures are composed without fonts. */
    private static final double LETTER = 4.5;
    private static final double SAMPLE = 20;

    private final Map<K, Hatching> patterns;
    private final String key;
    private final Texts texts;
    private final Layout layout;
    private final List<Shape> shapes = new ArrayList<>();
    private double top = 2;

    /**
     * Dimensions in points.
     *
     * @param nameWidth width of the names before the bars
     * @param bar height of a bar
     * @param row distance from the top of one bar to the next
     */
    record Layout(double nameWidth, double bar, double row) {
    }

    /** @param key prefix of the text keys of kinds: {@code <key>.<KIND>} */
    StackedBars(Map<K, Hatching> patterns, String key, Texts texts, Layout layout) {
        this.patterns = patterns;
        this.key = key;
        this.texts = texts;
        this.layout = layout;
    }

    /** @param note text after the bar */
    void bar(String name, Map<K, Long> counts, String note, boolean strong) {
        double length = WIDTH - layout.nameWidth - NOTES_WIDTH;
        double base = top + layout.bar / 2 + 3.4;
        shapes.add(new Label(name, layout.nameWidth - 8, base, Align.END, SIZE, strong, TEXT));
        double x = layout.nameWidth;
        for (Map.Entry<K, Double> part : parts(counts, length).entrySet()) {
            Hatching pattern = patterns.get(part.getKey());
            pattern.fill(shapes, x, top, part.getValue(), layout.bar);
            number(String.valueOf(counts.get(part.getKey())), x + part.getValue() / 2, pattern);
            x += part.getValue();
        }
        shapes.add(new Label(note, layout.nameWidth + length + 7, base, Align.START, SIZE, strong, TEXT));
        top += layout.row;
    }

    /**
     * Returns the lengths of the parts of a bar. Parts that are too short for their number are lengthened, and the
     * other parts divide the remaining length.
     */
    private Map<K, Double> parts(Map<K, Long> counts, double length) {
        Map<K, Double> parts = new LinkedHashMap<>();
        kinds().stream().filter(kind -> counts.getOrDefault(kind, 0L) > 0).forEach(kind -> parts.put(kind, 0.0));
        Set<K> tooShort = new HashSet<>();
        boolean more = true;
        while (more) {
            double rest = length;
            long shared = 0;
            for (K kind : parts.keySet()) {
                rest -= tooShort.contains(kind) ? room(counts.get(kind)) : 0;
                shared += tooShort.contains(kind) ? 0 : counts.get(kind);
            }
            more = false;
            for (K kind : parts.keySet()) {
                double part = tooShort.contains(kind) ? room(counts.get(kind)) : rest * counts.get(kind) / shared;
                more |= part < room(counts.get(kind)) && tooShort.add(kind);
                parts.put(kind, part);
            }
        }
        return parts;
    }

    private static double room(long count) {
        return String.valueOf(count).length() * DIGIT + 5;
    }

    /** Draws a number. If the pattern would make it hard to read, it is drawn on a white patch. */
    private void number(String number, double middle, Hatching pattern) {
        double width = number.length() * DIGIT + 4;
        if (pattern != Hatching.SOLID && pattern != Hatching.TINT && pattern != Hatching.EMPTY) {
            shapes.add(new Box(middle - width / 2, top + layout.bar / 2 - 5.5, width, 11, 2, PAPER, null));
        }
        shapes.add(new Label(number, middle, top + layout.bar / 2 + 3.3, Align.CENTRE, SIZE, true,
                pattern == Hatching.SOLID ? PAPER : TEXT));
    }

    /** Draws all bars and the legend. */
    Drawing drawing() {
        double legend = top + 6;
        double x = 0;
        for (K kind : kinds()) {
            String name = texts.get(key + "." + kind.name());
            double width = SAMPLE + 5 + name.length() * LETTER;
            if (x > 0 && x + width > WIDTH) {
                x = 0;
                legend += LEGEND_ROW;
            }
            patterns.get(kind).fill(shapes, x, legend, SAMPLE, 10);
            shapes.add(new Label(name, x + SAMPLE + 5, legend + 8.3, Align.START, LEGEND_SIZE, false, TEXT));
            x += width + BETWEEN_ENTRIES;
        }
        return new Drawing(WIDTH, legend + LEGEND_ROW, shapes);
    }

    /** Returns a description of the bar for screen readers. */
    String sentence(String name, Map<K, Long> counts) {
        List<String> phrases = kinds().stream()
                .filter(kind -> counts.getOrDefault(kind, 0L) > 0)
                .map(kind -> texts.get("figure.bars.each", texts.get(key + "." + kind.name()), counts.get(kind)))
                .toList();
        return texts.get("figure.bars.sentence", name, counts.values().stream().mapToLong(Long::longValue).sum(),
                String.join(", ", phrases));
    }

    private List<K> kinds() {
        return patterns.keySet().stream().sorted().toList();
    }
}
