package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/**
 * A small chart without axes: a line over time, stacked columns over time, or one bar divided by shares. Its colours
 * are style classes in tomes.css; screen readers get a sentence.
 */
public final class MiniChart extends Region {

    private static final double WIDTH = 120;
    /** The most room of a column in pixels. */
    private static final double WIDEST = 40;
    /** The part of a column's room that stays empty. */
    private static final double BETWEEN = 0.25;
    private static final double DOT = 3;
    private static final double ROUND = 4;

    private final double height;
    private final BiConsumer<Double, Double> place;

    private MiniChart(double height, String spoken, List<? extends Node> shapes, BiConsumer<Double, Double> place) {
        this.height = height;
        this.place = place;
        getStyleClass().add("mini-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        getChildren().setAll(shapes);
    }

    /** A value over time: the dot is the latest. */
    public record Sparkline(List<Double> values, OptionalDouble target) {
    }

    /** @param line at least one value, the oldest first */
    public static MiniChart line(Sparkline line, double height, String spoken) {
        Polyline drawn = new Polyline();
        drawn.getStyleClass().add("spark-line");
        Line target = new Line();
        target.getStyleClass().add("spark-target");
        target.setVisible(line.target().isPresent());
        Circle last = new Circle(DOT);
        last.getStyleClass().add("spark-last");
        double low = all(line).min().orElse(0);
        double range = Math.max(all(line).max().orElse(1) - low, Double.MIN_NORMAL);
        return new MiniChart(height, spoken, List.of(target, drawn, last), (width, room) -> {
            double inner = room - 2 * DOT;
            List<Double> points = new ArrayList<>();
            for (int i = 0; i < line.values().size(); i++) {
                points.add(DOT + (width - 2 * DOT) * i / Math.max(1, line.values().size() - 1));
                points.add(DOT + inner * (1 - (line.values().get(i) - low) / range));
            }
            drawn.getPoints().setAll(points);
            last.setCenterX(points.get(points.size() - 2));
            last.setCenterY(points.getLast());
            double at = DOT + inner * (1 - (line.target().orElse(low) - low) / range);
            target.setEndX(width);
            target.setStartY(at);
            target.setEndY(at);
        });
    }

    private static DoubleStream all(Sparkline line) {
        return DoubleStream.concat(line.values().stream().mapToDouble(Double::doubleValue), line.target().stream());
    }

    /**
     * Columns side by side.
     *
     * @param parts of a column, from the bottom up, in the order of the styles
     */
    public record Column(List<Double> parts, String tooltip) {

        double sum() {
            return parts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** @param styles the style class of each part of a column */
    public static MiniChart columns(List<Column> columns, List<String> styles, double height, String spoken) {
        List<Rectangle> shapes = new ArrayList<>();
        for (Column column : columns) {
            styles.forEach(style -> shapes.add(part(style)));
            Rectangle room = new Rectangle();
            room.setFill(Color.TRANSPARENT);
            Tooltip.install(room, new Tooltip(column.tooltip()));
            shapes.add(room);
        }
        double highest = Math.max(columns.stream().mapToDouble(Column::sum).max().orElse(1), 1);
        return new MiniChart(height, spoken, shapes, (width, room) -> {
            double step = Math.min(WIDEST, width / Math.max(1, columns.size()));
            int shape = 0;
            for (int i = 0; i < columns.size(); i++) {
                double bottom = room;
                for (double value : columns.get(i).parts()) {
                    double tall = room * value / highest;
                    bottom -= tall;
                    put(shapes.get(shape++), step * i, bottom, step * (1 - BETWEEN), tall);
                }
                put(shapes.get(shape++), step * i, 0, step, room);
            }
        });
    }

    /** One horizontal bar, divided among parts of these sizes. */
    public static MiniChart shares(List<Integer> sizes, List<String> styles, double height, String spoken) {
        List<Rectangle> shapes = styles.stream().map(MiniChart::part).toList();
        int all = Math.max(1, sizes.stream().mapToInt(Integer::intValue).sum());
        Rectangle round = new Rectangle();
        round.setArcWidth(ROUND);
        round.setArcHeight(ROUND);
        MiniChart chart = new MiniChart(height, spoken, shapes, (width, room) -> {
            put(round, 0, 0, width, room);
            double left = 0;
            for (int i : IntStream.range(0, sizes.size()).toArray()) {
                double wide = width * sizes.get(i) / all;
                put(shapes.get(i), left, 0, wide, room);
                left += wide;
            }
        });
        chart.setClip(round);
        return chart;
    }

    private static Rectangle part(String style) {
        Rectangle part = new Rectangle();
        part.getStyleClass().add(style);
        return part;
    }

    private static void put(Rectangle shape, double x, double y, double width, double height) {
        shape.setX(x);
        shape.setY(y);
        shape.setWidth(width);
        shape.setHeight(height);
    }

    @Override
    protected double computePrefWidth(double ignored) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height;
    }

    @Override
    protected void layoutChildren() {
        place.accept(getWidth(), getHeight());
    }
}
