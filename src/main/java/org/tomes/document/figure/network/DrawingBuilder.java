package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.document.figure.network.NetworkMap.Spot;
import org.tomes.inventory.resource.ResourceId;

/** Builds a drawing and records where resources are drawn in it. */
final class DrawingBuilder {

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final double margin;

    /**
     * @param margin margin around the drawing; all coordinates are moved by it
     */
    DrawingBuilder(double margin) {
        this.margin = margin;
    }

    double margin() {
        return margin;
    }

    void box(double x, double y, double width, double height, double radius, Integer fill, Stroke stroke) {
        shapes.add(new Box(margin + x, margin + y, width, height, radius, fill, stroke));
    }

    void dot(double x, double y, double radius, int fill) {
        shapes.add(new Dot(margin + x, margin + y, radius, fill));
    }

    /** @param xy alternating x and y coordinates of the points */
    void line(Stroke stroke, double... xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(margin + xy[i], margin + xy[i + 1]));
        }
        shapes.add(new Line(points, stroke));
    }

    void text(String text, double x, double y, double size, boolean bold, int colour) {
        shapes.add(new Label(text, margin + x, margin + y, Align.START, size, bold, colour));
    }

    void fitted(String text, double x, double y, double room, double size, boolean bold, int colour) {
        text(LetterWidths.fit(text, room, size, bold), x, y, size, bold, colour);
    }

    void endAlignedLabel(String text, double x, double y, double room, double size, int colour) {
        shapes.add(new Label(LetterWidths.fit(text, room, size, false), margin + x, margin + y, Align.END, size, false,
                colour));
    }

    void spot(ResourceId id, String name, double x, double y, double width, double height) {
        spots.add(new Spot(id, name, margin + x, margin + y, width, height));
    }

    List<Shape> shapes() {
        return shapes;
    }

    List<Spot> spots() {
        return spots;
    }
}
