package org.tomes.document.content;

import java.util.List;

/**
 * A picture as shapes: vectors in PDF files, a bitmap in print resolution in Word files. Units are points (1/72 inch),
 * the origin is the top left corner, y grows downwards. Colours are {@code 0xRRGGBB}; a picture must remain readable in
 * black and white, so lines with different colours also have different dash patterns.
 */
public record Drawing(double width, double height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    public sealed interface Shape {
    }

    public record Point(double x, double y) {
    }

    /** @param dash lengths of strokes and gaps in points; empty for a solid line */
    public record Stroke(int colour, double width, List<Double> dash) {
        public Stroke {
            dash = List.copyOf(dash);
        }
    }

    /** An open line through all points. */
    public record Line(List<Point> points, Stroke stroke) implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * @param fill colour; null if the box is not filled
     * @param stroke null if the box has no border
     */
    public record Box(double x, double y, double width, double height, double radius, Integer fill,
            Stroke stroke) implements Shape {
    }

    public record Dot(double x, double y, double radius, int fill) implements Shape {
    }

    /**
     * @param x the start, end or middle of the text, depending on {@code align}
     * @param y the baseline of the text
     * @param size size in points
     */
    public record Label(String text, double x, double y, Block.Align align, double size, boolean bold,
            int colour) implements Shape {
    }
}
