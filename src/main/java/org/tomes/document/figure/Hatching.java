package org.tomes.document.figure;

import java.util.List;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;

/** Patterns of bars, from full to empty, so that bars can also be distinguished in black-and-white print. */
enum Hatching {
    SOLID,
    TINT,
    RISING,
    DOTTED,
    FALLING,
    EMPTY;

    static final int INK = 0x0B5C7D;
    private static final int PAPER = 0xFFFFFF;
    private static final int LIGHT = 0xA9CBDB;
    private static final Stroke EDGE = new Stroke(INK, 0.8, List.of());
    private static final Stroke FINE = new Stroke(INK, 0.7, List.of());
    private static final double STEP = 4.5;
    private static final double DOT = 0.8;

    /** Fills a box; the pattern is clipped to it. */
    void fill(List<Shape> shapes, double x, double y, double width, double height) {
        shapes.add(new Box(x, y, width, height, 0, this == SOLID ? INK : this == TINT ? LIGHT : PAPER, null));
        switch (this) {
            case RISING, FALLING -> lines(shapes, x, y, width, height);
            case DOTTED -> dots(shapes, x, y, width, height);
            case SOLID, TINT, EMPTY -> {
            }
        }
        shapes.add(new Box(x, y, width, height, 0, null, EDGE));
    }

    /** Draws lines at 45 degrees, which end at the edges of the box. */
    private void lines(List<Shape> shapes, double x, double y, double width, double height) {
        for (double start = STEP - height; start < width; start += STEP) {
            double from = Math.max(0, start);
            double to = Math.min(width, start + height);
            if (to > from) {
                shapes.add(new Line(List.of(at(x + from, y, from - start, height), at(x + to, y, to - start, height)),
                        FINE));
            }
        }
    }

    private Point at(double x, double top, double along, double height) {
        return new Point(x, this == FALLING ? top + along : top + height - along);
    }

    private static void dots(List<Shape> shapes, double x, double y, double width, double height) {
        for (double right = STEP / 2; right < width - DOT; right += STEP) {
            for (double down = STEP / 2; down < height - DOT; down += STEP) {
                shapes.add(new Dot(x + right, y + down, DOT, INK));
            }
        }
    }
}
