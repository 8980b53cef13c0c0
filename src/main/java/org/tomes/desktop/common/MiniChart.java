package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * A small chart without axes: a line over time, stacked columns over time, or one bar divided by shares. Its colours
 * are style classes in tomes.css; screen readers read a sentence.
 */
public final class MiniChart extends Region {

    private static final double WIDTH = 120;
    /** Maximum width available to a column, in pixels. */
    private static final double WIDEST = 40;
    private static final double WIDEST_NAMED = 72;
    private static final double NAME_GAP = 4;
    /** Fraction of a column's width that remains empty. */
    private static final double BETWEEN = 0.25;
    private static final double DOT = 3;
    private static final double ROUND = 4;
    /** Width of the area in which the pointer shows the text of a mark. */
    private static final double MARK_ROOM = 13;
    private static final double WIDEST_TOOLTIP = 400;

    private final double height;
    private final BiConsumer<Double, Double> place;
    private Optional<Runnable> pressed = Optional.empty();

    private MiniChart(double height, String accessibleText, List<? extends Node> shapes,
            BiConsumer<Double, Double> place) {
        this.height = height;
        this.place = place;
        getStyleClass().add("mini-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessibleText);
        getChildren().setAll(shapes);
    }

    /**
     * A value at a place in time.
     *
     * @param time number of a day or of a month
     * @param afterGap whether values before it are unknown, so that no line leads to it
     */
    public record Point(double time, double value, boolean afterGap) {
    }

    /** A remark on a day, shown as a vertical line with the text as its tooltip. */
    public record Mark(double time, String text) {
    }

    /** Values over time, the oldest first. The dot marks the latest value. */
    public record Sparkline(List<Point> points, OptionalDouble target, List<Mark> marks) {

        public Sparkline(List<Point> points, OptionalDouble target) {
            this(points, target, List.of());
        }

        /** Creates a line of values at equal distances. */
        public static Sparkline of(List<Double> values) {
            return new Sparkline(
                    IntStream.range(0, values.size()).mapToObj(i -> new Point(i, values.get(i), false)).toList(),
                    OptionalDouble.empty());
        }

        /** Returns the points of each part without gaps. */
        List<List<Point>> stretches() {
            List<List<Point>> stretches = new ArrayList<>();
            for (Point point : points) {
                if (stretches.isEmpty() || point.afterGap()) {
                    stretches.add(new ArrayList<>());
                }
                stretches.getLast().add(point);
            }
            return stretches;
        }
    }

    /** @param line line with at least one value */
    public static MiniChart line(Sparkline line, double height, String accessibleText) {
        List<List<Point>> stretches = line.stretches();
        List<Polyline> drawn = stretches.stream().map(stretch -> new Polyline()).toList();
        drawn.forEach(part -> part.getStyleClass().add("spark-line"));
        Line target = new Line();
        target.getStyleClass().add("spark-target");
        target.setVisible(line.target().isPresent());
        Circle last = new Circle(DOT);
        last.getStyleClass().add("spark-last");
        double low = all(line).min().orElse(0);
        double range = Math.max(all(line).max().orElse(1) - low, Double.MIN_NORMAL);
        double first = line.points().getFirst().time();
        double span = Math.max(line.points().getLast().time() - first, Double.MIN_NORMAL);
        List<DrawnMark> marks = line.marks()
                .stream()
                .filter(mark -> mark.time() >= first && mark.time() <= first + span)
                .map(DrawnMark::new)
                .toList();
        List<Node> shapes = new ArrayList<>(List.of(target));
        shapes.addAll(drawn);
        shapes.add(last);
        marks.forEach(mark -> shapes.addAll(List.of(mark.line, mark.room)));
        String spoken = Stream.concat(Stream.of(accessibleText), marks.stream().map(mark -> mark.mark.text()))
                .collect(Collectors.joining("; "));
        return new MiniChart(height, spoken, shapes, (width, room) -> {
            marks.forEach(mark -> mark.place(DOT + (width - 2 * DOT) * (mark.mark.time() - first) / span, room));
            double inner = room - 2 * DOT;
            for (int i = 0; i < drawn.size(); i++) {
                drawn.get(i)
                        .getPoints()
                        .setAll(stretches.get(i)
                                .stream()
                                .flatMap(point -> Stream.of(DOT + (width - 2 * DOT) * (point.time() - first) / span,
                                        DOT + inner * (1 - (point.value() - low) / range)))
                                .toList());
            }
            List<Double> points = drawn.getLast().getPoints();
            last.setCenterX(points.get(points.size() - 2));
            last.setCenterY(points.getLast());
            double at = DOT + inner * (1 - (line.target().orElse(low) - low) / range);
            target.setEndX(width);
            target.setStartY(at);
            target.setEndY(at);
        });
    }

    /** The line of a mark, and the wider area in which the pointer shows its text. */
    private static final class DrawnMark {

        private final Mark mark;
        private final Line line = new Line();
        private final Rectangle room = new Rectangle();

        DrawnMark(Mark mark) {
            this.mark = mark;
            line.getStyleClass().add("spark-mark");
            room.setFill(Color.TRANSPARENT);
            room.getStyleClass().add("spark-mark-room");
            Tooltip tooltip = new Tooltip(mark.text());
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST_TOOLTIP);
            Tooltip.install(room, tooltip);
        }

        void place(double x, double height) {
            line.setStartX(x);
            line.setEndX(x);
            line.setEndY(height);
            put(room, x - MARK_ROOM / 2, 0, MARK_ROOM, height);
        }
    }

    /** Runs the action on a click anywhere in the chart, or with the keyboard. */
    public MiniChart opening(Runnable action) {
        pressed = Optional.of(action);
        makePressable(this, action);
        return this;
    }

    private static void makePressable(Node node, Runnable action) {
        node.setCursor(Cursor.HAND);
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setOnMouseClicked(clicked -> action.run());
        node.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER || pressed.getCode() == KeyCode.SPACE) {
                pressed.consume();
                action.run();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            pressed.ifPresent(Runnable::run);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /** The area of a column, which screen readers can press. */
    private static final class ColumnArea extends Rectangle {

        private final Optional<Runnable> action;

        ColumnArea(Column column) {
            this.action = column.action();
            setFill(Color.TRANSPARENT);
            getStyleClass().add("mini-chart-column");
            setAccessibleText(column.tooltip());
            Tooltip.install(this, new Tooltip(column.tooltip()));
            action.ifPresent(run -> makePressable(this, run));
        }

        @Override
        public void executeAccessibleAction(AccessibleAction requested, Object... parameters) {
            if (requested == AccessibleAction.FIRE) {
                action.ifPresent(Runnable::run);
            } else {
                super.executeAccessibleAction(requested, parameters);
            }
        }
    }

    private static DoubleStream all(Sparkline line) {
        return DoubleStream.concat(line.points().stream().mapToDouble(Point::value), line.target().stream());
    }

    /**
     * One of several columns side by side.
     *
     * @param name text below the column; empty for none
     * @param parts sizes of the parts from the bottom up, in the order of the styles
     * @param action action on a click or with the keyboard; empty for none
     */
    public record Column(String name, List<Double> parts, String tooltip, Optional<Runnable> action) {

        public Column(String name, List<Double> parts, String tooltip) {
            this(name, parts, tooltip, Optional.empty());
        }

        public Column(List<Double> parts, String tooltip) {
            this("", parts, tooltip);
        }

        public Column clicked(Runnable chosen) {
            return new Column(name, parts, tooltip, Optional.of(chosen));
        }

        public double sum() {
            return parts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** @param styles the style class of each part of a column */
    public static MiniChart columns(List<Column> columns, List<String> styles, double height, String accessibleText) {
        return columns(columns, styles, OptionalDouble.empty(), height, accessibleText);
    }

    /**
     * @param styles the style class of each part of a column
     * @param limit value of a line across all columns
     */
    public static MiniChart columns(List<Column> columns, List<String> styles, OptionalDouble limit, double height,
            String accessibleText) {
        List<DrawnColumn> drawn = columns.stream().map(column -> new DrawnColumn(column, styles)).toList();
        Line across = new Line();
        across.getStyleClass().add("spark-target");
        across.setVisible(limit.isPresent());
        List<Node> shapes = new ArrayList<>(List.of(across));
        drawn.forEach(column -> shapes.addAll(column.shapes()));
        double highest = DoubleStream
                .concat(columns.stream().mapToDouble(Column::sum), DoubleStream.of(1, limit.orElse(0)))
                .max()
                .orElse(1);
        double widest = columns.stream().allMatch(column -> column.name().isEmpty()) ? WIDEST : WIDEST_NAMED;
        return new MiniChart(height, accessibleText, shapes, (width, room) -> {
            double names = drawn.stream().mapToDouble(DrawnColumn::nameHeight).max().orElse(0);
            double step = Math.min(widest, width / Math.max(1, columns.size()));
            double plot = room - names;
            // If there is not enough space for all names, the newest column always shows its name.
            int nameInterval = (int) Math
                    .ceil(drawn.stream().mapToDouble(DrawnColumn::nameWidth).max().orElse(0) / Math.max(1, step));
            for (int i = 0; i < drawn.size(); i++) {
                drawn.get(i)
                        .place(step * i, step, plot, highest, (drawn.size() - 1 - i) % Math.max(1, nameInterval) == 0);
            }
            across.setEndX(width);
            across.setStartY(1 + (plot - 1) * (1 - limit.orElse(0) / highest));
            across.setEndY(across.getStartY());
        });
    }

    /** The shapes of a column: its parts, its name, and the area in which the pointer shows its tooltip. */
    private static final class DrawnColumn {

        private final Column column;
        private final List<Rectangle> parts;
        private final Text name;
        private final Rectangle room;

        DrawnColumn(Column column, List<String> styles) {
            this.column = column;
            this.parts = styles.stream().map(MiniChart::part).toList();
            this.name = new Text(column.name());
            name.getStyleClass().add("column-name");
            name.setTextOrigin(VPos.TOP);
            name.setTextAlignment(TextAlignment.CENTER);
            this.room = new ColumnArea(column);
        }

        List<Node> shapes() {
            return Stream.<Node>concat(parts.stream(), Stream.of(name, room)).toList();
        }

        double nameWidth() {
            return column.name().isEmpty() ? 0 : name.getLayoutBounds().getWidth() + NAME_GAP;
        }

        double nameHeight() {
            return column.name().isEmpty() ? 0 : name.getLayoutBounds().getHeight() + NAME_GAP;
        }

        void place(double left, double width, double plot, double highest, boolean showName) {
            double bottom = plot;
            for (int i = 0; i < parts.size(); i++) {
                double tall = plot * Math.max(0, column.parts().get(i)) / highest;
                bottom -= tall;
                put(parts.get(i), left, bottom, width * (1 - BETWEEN), tall);
            }
            put(room, left, 0, width, plot);
            name.setVisible(showName);
            name.setX(left + Math.max(0, (width * (1 - BETWEEN) - name.getLayoutBounds().getWidth()) / 2));
            name.setY(plot + NAME_GAP);
        }
    }

    /** Creates one horizontal bar with parts of these sizes. */
    public static MiniChart shares(List<Integer> sizes, List<String> styles, double height, String accessibleText) {
        List<Rectangle> shapes = styles.stream().map(MiniChart::part).toList();
        int all = Math.max(1, sizes.stream().mapToInt(Integer::intValue).sum());
        Rectangle round = new Rectangle();
        round.setArcWidth(ROUND);
        round.setArcHeight(ROUND);
        MiniChart chart = new MiniChart(height, accessibleText, shapes, (width, room) -> {
            put(round, 0, 0, width, room);
            double left = 0;
            for (int i : IntStream.range(0, sizes.size()).toArray()) {
                double wide = width * sizes.get(i) / all;
                put(shapes.get(i), left, 0, wide, room);
                left += wide;
            }
        });
        chart.setClip(round);
        chart.setMaxHeight(USE_PREF_SIZE);
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
    protected double computeMinHeight(double width) {
        return height;
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
