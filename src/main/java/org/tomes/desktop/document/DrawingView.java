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
        Polyline polyline = new Polyline();
        line.points().forEach(point -> polyline.getPoints().addAll(point.x(), point.y()));
        polyline.setFill(null);
        stroke(polyline, line.stroke());
        return polyline;
    }

    private static Node box(Drawing.Box box) {
        Rectangle rectangle = new Rectangle(box.x(), box.y(), box.width(), box.height());
        rectangle.setArcWidth(2 * box.radius());
        rectangle.setArcHeight(2 * box.radius());
        rectangle.setFill(box.fill() == null ? null : colour(box.fill()));
        if (box.stroke() != null) {
            stroke(rectangle, box.stroke());
        }
        return rectangle;
    }

    private static void stroke(Shape shape, Drawing.Stroke stroke) {
        shape.setStroke(colour(stroke.colour()));
        shape.setStrokeWidth(stroke.width());
        shape.getStrokeDashArray().setAll(stroke.dash());
    }

    private static Node label(Drawing.Label label) {
        Text text = new Text(label.text());
        text.setFont(Typeface.of(label.bold(), label.size()));
        text.setFill(colour(label.colour()));
        text.setTextOrigin(VPos.BASELINE);
        double width = text.getLayoutBounds().getWidth();
        text.setX(label.align() == Block.Align.START ? label.x()
                : label.align() == Block.Align.END ? label.x() - width : label.x() - width / 2);
        text.setY(label.y());
        return text;
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
