package org.tomes.document.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.text.Texts;

/**
 * Bars of one length, one below the other, each cut by how many of its things are of which kind, with a legend below.
 */
final class StackedBars<K extends Enum<K>> {

    private static final int TEXT = 0x1F2A33;
    private static final int PAPER = 0xFFFFFF;
    private static final double WIDTH = 470;
    private static final double ROOM_FOR_NOTES = 68;
    private static final double SIZE = 9;
    private static final double DIGIT = 5.2;
    private static final double LEGEND_ROW = 16;
    private static final double LEGEND_COLUMN = 160;
    private static final double SAMPLE = 20;

    private final Map<K, Hatching> patterns;
    private final String key;
    private final Texts texts;
    private final Layout layout;
    private final List<Shape> shapes = new ArrayList<>();
    private double top = 2;

    /**
     * In points.
     *
     * @param left width of the names before the bars
     * @param bar height of a bar
     * @param row from the top of one bar to that of the next
     */
    record Layout(double left, double bar, double row) {
    }

    /** @param key kinds are named by the texts {@code <key>.<KIND>} */
    StackedBars(Map<K, Hatching> patterns, String key, Texts texts, Layout layout) {
        this.patterns = patterns;
        this.key = key;
        this.texts = texts;
        this.layout = layout;
    }

    /** @param note stands behind the bar */
    void bar(String name, Map<K, Long> counts, String note, boolean strong) {
        double length = WIDTH - layout.left - ROOM_FOR_NOTES;
        double base = top + layout.bar / 2 + 3.4;
        shapes.add(new Label(name, layout.left - 8, base, Align.END, SIZE, strong, TEXT));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        double x = layout.left;
        for (K kind : kinds()) {
            long count = counts.getOrDefault(kind, 0L);
            if (count > 0) {
                double part = length * count / all;
                patterns.get(kind).fill(shapes, x, top, part, layout.bar);
                number(String.valueOf(count), x + part / 2, part, patterns.get(kind));
                x += part;
            }
        }
        shapes.add(new Label(note, layout.left + length + 7, base, Align.START, SIZE, strong, TEXT));
        top += layout.row;
    }

    /** On a patch of paper where a pattern would blur it; left out where there is no room. */
    private void number(String number, double middle, double room, Hatching pattern) {
        double width = number.length() * DIGIT + 4;
        if (room < width + 1) {
            return;
        }
        if (pattern != Hatching.SOLID && pattern != Hatching.EMPTY) {
            shapes.add(new Box(middle - width / 2, top + layout.bar / 2 - 5.5, width, 11, 2, PAPER, null));
        }
        shapes.add(new Label(number, middle, top + layout.bar / 2 + 3.3, Align.CENTRE, SIZE, true,
                pattern == Hatching.SOLID ? PAPER : TEXT));
    }

    /** All bars with the legend. */
    Drawing drawing() {
        double legend = top + 6;
        List<K> all = kinds();
        for (int i = 0; i < all.size(); i++) {
            double x = i % 3 * LEGEND_COLUMN;
            double y = legend + i / 3 * LEGEND_ROW;
            patterns.get(all.get(i)).fill(shapes, x, y, SAMPLE, 10);
            shapes.add(new Label(texts.get(key + "." + all.get(i).name()), x + SAMPLE + 5, y + 8.3, Align.START, 8.5,
                    false, TEXT));
        }
        return new Drawing(WIDTH, legend + (all.size() + 2) / 3 * LEGEND_ROW, shapes);
    }

    /** What the bar shows, for people who cannot see it. */
    String sentence(String name, Map<K, Long> counts) {
        List<String> each = kinds().stream()
                .filter(kind -> counts.getOrDefault(kind, 0L) > 0)
                .map(kind -> texts.get("figure.bars.each", texts.get(key + "." + kind.name()), counts.get(kind)))
                .toList();
        return texts.get("figure.bars.sentence", name, counts.values().stream().mapToLong(Long::longValue).sum(),
                String.join(", ", each));
    }

    private List<K> kinds() {
        return patterns.keySet().stream().sorted().toList();
    }
}
