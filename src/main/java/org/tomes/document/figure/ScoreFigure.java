package org.tomes.document.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendLine;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/**
 * The trend of the Secure Score as a picture. It contains a strong line for all subscriptions together, dashed lines
 * for individual subscriptions, a line for the target, and gaps where values are unknown.
 */
public final class ScoreFigure {

    private static final int ACCENT = 0x0B5C7D;
    private static final int MUTED = 0x5A6872;
    private static final int GAP = 0xEEF1F3;
    private static final Stroke STRONG = new Stroke(ACCENT, 2.2, List.of());
    /**
     * Thin and grey, so that the lines of limits differ from those of measured values even in black-and-white print.
     */
    private static final Stroke TARGET = new Stroke(0x8A96A0, 0.9, List.of());
    private static final Stroke WARNING = new Stroke(0x8A96A0, 0.9, List.of(5.0, 3.0));
    /** Minimum distance between the two limits at which both labels are above their lines. */
    private static final double LABEL_DISTANCE = 10;
    private static final double ABOVE = -2.5;
    private static final double BELOW = 8;
    private static final Stroke SCOPE = new Stroke(MUTED, 0.6, List.of(1.0, 2.0));
    private static final double SMALL = 7.5;
    /** Width of the label of a gap. Narrower gaps have no label. */
    private static final double WORD_WIDTH = 40;
    private static final double SCOPE_LABEL_WIDTH = 75;

    private final ScoreTrend trend;
    private final Optional<ScoreTarget> target;
    private final Texts texts;
    private final ScoreAxes axes;
    private final List<Shape> shapes = new ArrayList<>();

    private ScoreFigure(ScoreTrend trend, Optional<ScoreTarget> target, Texts texts) {
        this.trend = trend;
        this.target = target;
        this.texts = texts;
        List<LocalDate> days = Stream.concat(Stream.of(trend.aggregate()), trend.subscriptions().stream())
                .flatMap(line -> line.points().stream())
                .map(TrendPoint::day)
                .sorted()
                .toList();
        this.axes = new ScoreAxes(days.getFirst(), days.getLast(), texts);
    }

    /** Creates the chart; empty if the trend has no data. */
    public static Optional<Block.Figure> of(ScoreTrend trend, Optional<ScoreTarget> target, Texts texts) {
        return trend.aggregate().stretches().isEmpty() ? Optional.empty()
                : Optional.of(new ScoreFigure(trend, target, texts).draw());
    }

    private Block.Figure draw() {
        trend.aggregate().gaps().forEach(this::gap);
        axes.grid(shapes);
        trend.aggregate().changesOfScope().forEach(this::drawScopeChange);
        TrendPoint latest = trend.aggregate().latest().orElseThrow();
        target.ifPresent(this::limits);
        ScoreLegend legend = new ScoreLegend(trend, STRONG, texts);
        legend.entries().reversed().forEach(entry -> line(entry.line(), entry.stroke()));
        latest(latest);
        double height = legend.draw(shapes, ScoreAxes.LEFT, ScoreAxes.BOTTOM + 32);
        ScoreChartText sentences = new ScoreChartText(trend, target, texts);
        return new Block.Figure(sentences.alternative(), sentences.caption(),
                new Drawing(ScoreAxes.WIDTH, height, shapes));
    }

    private void gap(TrendLine.Gap gap) {
        double from = axes.x(gap.after());
        double width = axes.x(gap.before()) - from;
        shapes.add(new Box(from, ScoreAxes.TOP, width, ScoreAxes.BOTTOM - ScoreAxes.TOP, 0, GAP, null));
        if (width > WORD_WIDTH) {
            shapes.add(new Label(texts.get("score.figure.gap"), from + width / 2, ScoreAxes.BOTTOM - 5, Align.CENTRE,
                    SMALL, false, MUTED));
        }
    }

    private void drawScopeChange(TrendPoint point) {
        double x = axes.x(point.day());
        shapes.add(new Line(List.of(new Point(x, ScoreAxes.TOP), new Point(x, ScoreAxes.BOTTOM)), SCOPE));
        boolean atTheRight = x + SCOPE_LABEL_WIDTH > ScoreAxes.RIGHT;
        shapes.add(new Label(texts.get("score.subscriptions", point.subscriptions().size()), x, ScoreAxes.TOP - 4,
                atTheRight ? Align.END : Align.START, SMALL, false, MUTED));
    }

    /** Draws the target and the warning threshold. Their labels are at the left end, each on its line. */
    private void limits(ScoreTarget aim) {
        limit("score.figure.target", aim.target(), TARGET, ABOVE);
        limit("score.figure.warning", aim.warning(), WARNING,
                axes.y(aim.warning()) - axes.y(aim.target()) < LABEL_DISTANCE ? BELOW : ABOVE);
    }

    private void limit(String key, double fraction, Stroke stroke, double labelOffset) {
        double y = axes.y(fraction);
        shapes.add(new Line(List.of(new Point(ScoreAxes.LEFT, y), new Point(ScoreAxes.RIGHT, y)), stroke));
        shapes.add(new Label(texts.get(key, fraction), ScoreAxes.LEFT + 4, y + labelOffset, Align.START, SMALL, false,
                MUTED));
    }

    private void line(TrendLine line, Stroke stroke) {
        for (List<TrendPoint> stretch : line.stretches()) {
            List<Point> points = stretch.stream()
                    .map(point -> new Point(axes.x(point.day()), axes.y(point.fraction())))
                    .toList();
            if (points.size() > 1) {
                shapes.add(new Line(points, stroke));
            } else {
                shapes.add(
                        new Dot(points.getFirst().x(), points.getFirst().y(), stroke.width() + 0.6, stroke.colour()));
            }
        }
    }

    private void latest(TrendPoint point) {
        double x = axes.x(point.day());
        double y = axes.y(point.fraction());
        shapes.add(new Dot(x, y, 3, ACCENT));
        shapes.add(
                new Label(texts.get("score.percentage", point.fraction()), x + 6, y + 3, Align.START, 9, true, ACCENT));
    }
}
