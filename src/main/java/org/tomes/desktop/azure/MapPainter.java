package org.tomes.desktop.azure;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.tomes.desktop.common.Typeface;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;

/** Paints the visible shapes of a drawing, in the typeface of the documents so that texts have the same width. */
final class MapPainter {

    /** Minimum legible height of text on screen, in pixels. */
    private static final double LEGIBLE = 3;
    private static final double LINE_REACH = 3;

    private final GraphicsContext pen;
    private final Map<String, Font> fonts = new HashMap<>();

    private MapColours colours = MapColours.PAPER;

    MapPainter(GraphicsContext pen) {
        this.pen = pen;
    }

    void use(MapColours newColours) {
        colours = newColours;
    }

    /** The visible part, in coordinates of the drawing. */
    record Window(double left, double top, double right, double bottom, double scale) {

        boolean shows(double x, double y, double width, double height) {
            return x <= right && y <= bottom && x + width >= left && y + height >= top;
        }
    }

    void paint(Shape shape, Window window) {
        switch (shape) {
            case Box box -> box(box, window);
            case Line line -> line(line, window);
            case Dot dot -> {
                pen.setFill(colour(dot.fill()));
                pen.fillOval(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
            }
            case Label label -> label(label, window);
        }
    }

    private void box(Box box, Window window) {
        if (!window.shows(box.x(), box.y(), box.width(), box.height())) {
            return;
        }
        double round = 2 * box.radius();
        if (box.fill() != null) {
            pen.setFill(colour(box.fill()));
            pen.fillRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
        }
        if (box.stroke() != null) {
            stroke(box.stroke());
            pen.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
        }
    }

    private void line(Line line, Window window) {
        double left = line.points().stream().mapToDouble(Point::x).min().orElse(0);
        double top = line.points().stream().mapToDouble(Point::y).min().orElse(0);
        double width = line.points().stream().mapToDouble(Point::x).max().orElse(0) - left;
        double height = line.points().stream().mapToDouble(Point::y).max().orElse(0) - top;
        if (window.shows(left - LINE_REACH, top - LINE_REACH, width + 2 * LINE_REACH, height + 2 * LINE_REACH)) {
            stroke(line.stroke());
            pen.strokePolyline(line.points().stream().mapToDouble(Point::x).toArray(),
                    line.points().stream().mapToDouble(Point::y).toArray(), line.points().size());
        }
    }

    private void label(Label label, Window window) {
        boolean inView = label.y() >= window.top() && label.y() - label.size() <= window.bottom();
        if (!inView || label.size() * window.scale() < LEGIBLE) {
            return;
        }
        pen.setFont(fonts.computeIfAbsent(label.bold() + " " + label.size(),
                key -> Typeface.of(label.bold(), label.size())));
        pen.setFill(colour(label.colour()));
        pen.setTextBaseline(VPos.BASELINE);
        pen.setTextAlign(label.align() == Align.START ? TextAlignment.LEFT
                : label.align() == Align.END ? TextAlignment.RIGHT : TextAlignment.CENTER);
        pen.fillText(label.text(), label.x(), label.y());
    }

    private void stroke(Stroke stroke) {
        pen.setStroke(colour(stroke.colour()));
        pen.setLineWidth(stroke.width());
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.setLineDashes(
                stroke.dash().isEmpty() ? null : stroke.dash().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Color colour(int rgb) {
        return colours.of(rgb);
    }
}
