package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Drawing;

/**
 * Writes pictures as vector graphics at their preferred size, or slightly smaller if they then fit on the page of their
 * text.
 */
final class FigureWriter {

    static final float BEFORE = 10;
    /** The smallest scale at which the smallest letters are still legible. */
    private static final float SMALLEST = 0.8f;

    private final WritingContext pen;
    private final DrawingPainter painter;
    private final float smallest;

    FigureWriter(WritingContext pen) {
        this.pen = pen;
        this.smallest = pen.asWord() ? 1 : SMALLEST;
        this.painter = new DrawingPainter(pen.canvas(), pen.type());
    }

    /** Returns the height that must be free for the figure to fit on a page. */
    float least(Figure figure) {
        return smallest * scale(figure) * (float) figure.drawing().height() + captionHeight(figure);
    }

    void write(Figure figure) {
        RichText caption = caption(figure);
        boolean captioned = !figure.caption().isEmpty();
        pen.flow().space(BEFORE);
        float scale = scaleHere(figure);
        float height = (float) figure.drawing().height() * scale;
        pen.flow().need(height + captionHeight(figure));
        float top = pen.flow().take(height);
        PdfStructureElement element = pen.structure().top("Figure");
        Structure.figure(element, figure.alternative(),
                new float[]{pen.page().left(), pen.page().height() - top - height,
                    pen.page().left() + (float) figure.drawing().width() * scale, pen.page().height() - top});
        pen.canvas().tagged(element, () -> painter.paint(figure.drawing(), pen.page().left(), top, scale));
        pen.flow().space(TextStyle.CAPTION.before);
        if (captioned) {
            float captionTop = pen.flow().take(caption.height());
            new TaggedText(caption, pen.structure().top("P")).draw(pen.canvas(), pen.links(), 0, caption.lines().size(),
                    pen.page().left(), captionTop, pen.page().textWidth(), Align.START);
        }
        pen.flow().space(TextStyle.CAPTION.after);
    }

    private RichText caption(Figure figure) {
        return pen.type().set(figure.caption(), TextStyle.CAPTION, pen.page().textWidth());
    }

    private float captionHeight(Figure figure) {
        return figure.caption().isEmpty() ? 0 : TextStyle.CAPTION.before + caption(figure).height();
    }

    /** Slightly reduced if that avoids an empty space at the end of the page. */
    private float scaleHere(Figure figure) {
        float scale = scale(figure);
        // The tolerance compensates for rounding errors of adding heights as floats.
        float fits = (pen.flow().remainingHeight() - captionHeight(figure) - 0.01f) / (float) figure.drawing().height();
        return fits >= smallest * scale ? Math.min(scale, fits) : scale;
    }

    private float scale(Figure figure) {
        Drawing drawing = figure.drawing();
        double tallest = pen.page().textHeight() - TextStyle.CAPTION.before - 3 * TextStyle.CAPTION.leading;
        return (float) Math.min(1, Math.min(pen.page().textWidth() / drawing.width(), tallest / drawing.height()));
    }
}
