package org.tomes.office.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.office.design.EmbeddedFont;

/** Paints a drawing's shapes onto a page. */
final class DrawingPainter {

    private final Canvas canvas;
    private final Typesetter type;
    private float left;
    private float top;
    private float scale;

    DrawingPainter(Canvas canvas, Typesetter type) {
        this.canvas = canvas;
        this.type = type;
    }

    /**
     * @param left left edge of the picture on the page
     * @param top top edge of the picture
     */
    void paint(Drawing drawing, float left, float top, float scale) {
        this.left = left;
        this.top = top;
        this.scale = scale;
        canvas.content().saveState();
        drawing.shapes().forEach(this::paint);
        canvas.content().restoreState();
        canvas.resetColour();
    }

    private void paint(Shape shape) {
        PdfContentByte content = canvas.content();
        switch (shape) {
            case Drawing.Line line -> line(line.points(), line.stroke());
            case Box box -> box(box);
            case Dot dot -> {
                fill(dot.fill());
                content.circle(x(dot.x()), y(dot.y()), length(dot.radius()));
                content.fill();
            }
            case Label label -> label(label);
        }
    }

    private void line(List<Point> points, Stroke stroke) {
        PdfContentByte content = canvas.content();
        if (points.isEmpty()) {
            return;
        }
        stroke(stroke);
        content.moveTo(x(points.getFirst().x()), y(points.getFirst().y()));
        points.stream().skip(1).forEach(point -> content.lineTo(x(point.x()), y(point.y())));
        content.stroke();
    }

    private void box(Box box) {
        PdfContentByte content = canvas.content();
        if (box.fill() != null) {
            fill(box.fill());
            outline(box);
            content.fill();
        }
        if (box.stroke() != null) {
            stroke(box.stroke());
            outline(box);
            content.stroke();
        }
    }

    private void outline(Box box) {
        float bottom = y(box.y() + box.height());
        if (box.radius() == 0) {
            canvas.content().rectangle(x(box.x()), bottom, length(box.width()), length(box.height()));
        } else {
            canvas.content()
                    .roundRectangle(x(box.x()), bottom, length(box.width()), length(box.height()),
                            length(box.radius()));
        }
    }

    private void label(Label label) {
        org.tomes.office.pdf.TextLine line = type.line(label.text(),
                label.bold() ? EmbeddedFont.SANS_BOLD : EmbeddedFont.SANS, length(label.size()), label.colour());
        float start = TaggedText.start(line, x(label.x()), 0, label.align());
        canvas.resetColour();
        canvas.text(line, start, canvas.page().height() - y(label.y()));
    }

    private void stroke(Stroke stroke) {
        PdfContentByte content = canvas.content();
        content.setRGBColorStroke(stroke.colour() >> 16 & 0xFF, stroke.colour() >> 8 & 0xFF, stroke.colour() & 0xFF);
        content.setLineWidth(length(stroke.width()));
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = length(stroke.dash().get(i));
        }
        content.setLineDash(dash, 0);
    }

    private void fill(int colour) {
        canvas.content().setRGBColorFill(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
    }

    private float x(double x) {
        return left + length(x);
    }

    private float y(double y) {
        return canvas.page().height() - top - length(y);
    }

    private float length(double length) {
        return (float) length * scale;
    }
}
