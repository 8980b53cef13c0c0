package org.tomes.document.figure;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendLine;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/** The lines of the chart with their styles and names. Lines differ both in dash pattern and in colour. */
final class ScoreLegend {

    /**
     * The styles of lines that can be distinguished. If there are more lines, only the line for all subscriptions
     * together is drawn.
     */
    private static final List<Stroke> LOOKS = List.of(new Stroke(0x8A4B08, 1.1, List.of(6.0, 2.5)),
            new Stroke(0x3C6E47, 1.1, List.of(2.0, 2.0)), new Stroke(0x6A3D8A, 1.1, List.of(8.0, 2.0, 2.0, 2.0)),
            new Stroke(0x4A5560, 1.1, List.of(4.0, 4.0)), new Stroke(0x9C2F4F, 1.1, List.of(10.0, 3.0)),
            new Stroke(0x2E6F8E, 1.1, List.of(1.0, 1.5)));
    private static final double ROW = 13;
    private static final double COLUMN = 212;
    private static final double SAMPLE = 24;
    private static final int MAX_LABEL_LENGTH = 40;

    private final List<Entry> entries = new ArrayList<>();

    record Entry(TrendLine line, Stroke stroke, String label) {
    }

    ScoreLegend(ScoreTrend trend, Stroke strong, Texts texts) {
        entries.add(new Entry(trend.aggregate(), strong, texts.get("score.figure.together")));
        List<TrendLine> subscriptionLines = trend.subscriptions()
                .stream()
                .filter(line -> !line.stretches().isEmpty())
                .toList();
        if (subscriptionLines.size() > 1 && subscriptionLines.size() <= LOOKS.size()) {
            for (int i = 0; i < subscriptionLines.size(); i++) {
                entries.add(new Entry(subscriptionLines.get(i), LOOKS.get(i),
                        Excerpt.of(subscriptionLines.get(i).label(), MAX_LABEL_LENGTH)));
            }
        }
    }

    /** Returns the lines; the line for all subscriptions together is first. */
    List<Entry> entries() {
        return entries;
    }

    /** @return y coordinate of the end of the legend */
    double draw(List<Shape> shapes, double left, double top) {
        for (int i = 0; i < entries.size(); i++) {
            double x = left + i % 2 * COLUMN;
            double y = top + i / 2 * ROW;
            Entry entry = entries.get(i);
            shapes.add(new Line(List.of(new Point(x, y - 3), new Point(x + SAMPLE, y - 3)), entry.stroke()));
            shapes.add(new Label(entry.label(), x + SAMPLE + 6, y, Align.START, 8.5, i == 0, 0x1F2A33));
        }
        return top + (entries.size() - 1) / 2 * ROW + 6;
    }
}
