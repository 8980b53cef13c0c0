package org.tomes.document.figure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
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
 * The trend of the Secure Score of all subscriptions together as a strip of a few text lines, with a line for the
 * target. The scale covers only the tens around the values, since a low strip from 0 to 100 % is an almost flat line.
 */
public final class ScoreStrip {

    private static final double WIDTH = 470;
    private static final double LEFT = 34;
    private static final double RIGHT = 424;
    private static final double TOP = 5;
    private static final double BOTTOM = 27;
    private static final double HEIGHT = 38;
    private static final double SIZE = 8;
    private static final double LABEL = 7.5;
    /** Gaps narrower than their label have none. */
    private static final double WORD_WIDTH = 44;
    private static final int ACCENT = 0x0B5C7D;
    private static final int TEXT = 0x1F2A33;
    private static final int MUTED = 0x5A6872;
    private static final int GAP = 0xEEF1F3;
    private static final Stroke STRONG = new Stroke(ACCENT, 2, List.of());
    private static final Stroke GRID = new Stroke(0xD3DBE0, 0.5, List.of());
    private static final Stroke TARGET = new Stroke(0x8A96A0, 0.9, List.of());

    private final List<Shape> shapes = new ArrayList<>();
    private final List<TrendPoint> points;
    private final Texts texts;
    /** Ends of the scale, in tens of percent. */
    private final int low;
    private final int high;

    private ScoreStrip(List<TrendPoint> points, Optional<ScoreTarget> target, Texts texts) {
        this.points = points;
        this.texts = texts;
        double[] tens = DoubleStream
                .concat(points.stream().mapToDouble(TrendPoint::fraction),
                        target.stream().mapToDouble(ScoreTarget::target))
                .map(fraction -> fraction * 10)
                .toArray();
        this.low = Math.clamp((int) Math.floor(DoubleStream.of(tens).min().orElse(0)), 0, 9);
        this.high = Math.clamp((int) Math.ceil(DoubleStream.of(tens).max().orElse(10)), low + 1, 10);
    }

    /** Creates the strip; empty if the trend has fewer than two comparable values. */
    public static Optional<Block.Figure> of(ScoreTrend trend, Optional<ScoreTarget> target, Texts texts) {
        ScoreTrend comparable = comparable(trend);
        List<TrendPoint> points = comparable.aggregate().points();
        return points.size() < 2 ? Optional.empty()
                : Optional.of(new ScoreStrip(points, target, texts).draw(comparable, target));
    }

    /**
     * Returns the part of the trend with the subscriptions of the newest value, because a strip has no room for the
     * note that earlier values are not comparable.
     */
    private static ScoreTrend comparable(ScoreTrend trend) {
        List<TrendPoint> changes = trend.aggregate().changesOfScope();
        return changes.isEmpty() ? trend
                : trend.between(changes.getLast().day(), trend.aggregate().points().getLast().day());
    }

    private Block.Figure draw(ScoreTrend trend, Optional<ScoreTarget> target) {
        shapes.add(new Label(texts.get("score.figure.strip"), (LEFT + RIGHT) / 2, BOTTOM + 12, Align.CENTRE, SIZE, true,
                TEXT));
        trend.aggregate().gaps().forEach(this::gap);
        for (int tens : List.of(low, high)) {
            double y = y(tens / 10.0);
            shapes.add(across(y, GRID));
            shapes.add(new Label(texts.get("score.figure.percent", 10 * tens), LEFT - 5, y + 3, Align.END, SIZE, false,
                    MUTED));
        }
        target.ifPresent(aim -> {
            double y = y(aim.target());
            shapes.add(across(y, TARGET));
            shapes.add(new Label(texts.get("score.figure.target", aim.target()), LEFT + 4,
                    isFreeBelow(aim.target()) ? y + LABEL - 0.7 : y - 3, Align.START, LABEL, false, MUTED));
        });
        trend.aggregate().stretches().forEach(this::line);
        TrendPoint latest = points.getLast();
        shapes.add(new Dot(x(latest.day()), y(latest.fraction()), 3, ACCENT));
        shapes.add(new Label(texts.get("score.percentage", latest.fraction()), x(latest.day()) + 6,
                y(latest.fraction()) + 3, Align.START, 9, true, ACCENT));
        date(points.getFirst().day(), LEFT, Align.START);
        date(latest.day(), RIGHT, Align.END);
        return new Block.Figure(new ScoreSentences(trend, target, texts).alternative(), "",
                new Drawing(WIDTH, HEIGHT, shapes));
    }

    /** Whether the label of the target fits between its line and the first values. */
    private boolean isFreeBelow(double target) {
        LocalDate end = points.getFirst()
                .day()
                .plusDays(ChronoUnit.DAYS.between(points.getFirst().day(), points.getLast().day()) / 8);
        return points.stream()
                .filter(point -> !point.day().isAfter(end))
                .allMatch(point -> y(point.fraction()) - y(target) > LABEL + 3);
    }

    private void gap(TrendLine.Gap gap) {
        double from = x(gap.after());
        double width = x(gap.before()) - from;
        shapes.add(new Box(from, TOP, width, BOTTOM - TOP, 0, GAP, null));
        if (width > WORD_WIDTH) {
            shapes.add(new Label(texts.get("score.figure.gap"), from + width / 2, BOTTOM - 4, Align.CENTRE, 7.5, false,
                    MUTED));
        }
    }

    private void line(List<TrendPoint> stretch) {
        List<Point> line = stretch.stream().map(point -> new Point(x(point.day()), y(point.fraction()))).toList();
        shapes.add(line.size() > 1 ? new Line(line, STRONG)
                : new Dot(line.getFirst().x(), line.getFirst().y(), 2, ACCENT));
    }

    private void date(LocalDate day, double x, Align align) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(texts.get("score.figure.monthForm"),
                texts.language().locale());
        shapes.add(new Label(form.format(day), x, BOTTOM + 12, align, SIZE, false, MUTED));
    }

    private static Line across(double y, Stroke stroke) {
        return new Line(List.of(new Point(LEFT, y), new Point(RIGHT, y)), stroke);
    }

    private double x(LocalDate day) {
        LocalDate first = points.getFirst().day();
        double span = Math.max(1, ChronoUnit.DAYS.between(first, points.getLast().day()));
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / span;
    }

    private double y(double fraction) {
        return BOTTOM - (BOTTOM - TOP) * (10 * fraction - low) / (high - low);
    }
}
