package org.tomes.desktop.document;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.tomes.desktop.common.Typeface;
import org.tomes.document.content.Block;
import org.tomes.document.content.Drawing;

/** Shows a drawing exactly as in printed documents. */
final class DrawingView {

    private DrawingView() {
    }

    static Node of(Drawing drawing, String alternative) {
        Group shapes = new Group();
        drawing.shapes().forEach(shape -> shapes.getChildren().add(node(shape)));
        Pane picture = new Pane(shapes);
        picture.setMinSize(drawing.width(), drawing.height());
        picture.setMaxSize(drawing.width(), drawing.height());
        picture.setAccessibleText(alternative);
        return picture;
    }

    private static Node node(Drawing.Shape shape) {
        return switch (shape) {
            case Drawing.Line line -> line(line);
            case Drawing.Box box -> box(box);
            case Drawing.Dot dot -> new Circle(dot.x(), dot.y(), dot.radius(), colour(dot.fill()));
            case Drawing.Label label -> label(label);
        };
    }

    private static Node line(Drawing.Line line) {
        Polyline shown = new Polyline();
        line.points().forEach(point -> shown.getPoints().addAll(point.x(), point.y()));
        shown.setFill(null);
        stroke(shown, line.stroke());
        return shown;
    }

    private static Node box(Drawing.Box box) {
        Rectangle shown = new Rectangle(box.x(), box.y(), box.width(), box.height());
        shown.setArcWidth(2 * box.radius());
        shown.setArcHeight(2 * box.radius());
        shown.setFill(box.fill() == null ? null : colour(box.fill()));
        if (box.stroke() != null) {
            stroke(shown, box.stroke());
        }
        return shown;
    }

    private static void stroke(Shape shape, Drawing.Stroke stroke) {
        shape.setStroke(colour(stroke.colour()));
        shape.setStrokeWidth(stroke.width());
        shape.getStrokeDashArray().setAll(stroke.dash());
    }

    private static Node label(Drawing.Label label) {
        Text shown = new Text(label.text());
        shown.setFont(Typeface.of(label.bold(), label.size()));
        shown.setFill(colour(label.colour()));
        shown.setTextOrigin(VPos.BASELINE);
        double width = shown.getLayoutBounds().getWidth();
        shown.setX(label.align() == Block.Align.START ? label.x()
                : label.align() == Block.Align.END ? label.x() - width : label.x() - width / 2);
        shown.setY(label.y());
        return shown;
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
