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
    static final float AFTER = TextStyle.CAPTION.after;
    /** The smallest scale at which the smallest letters are still legible. */
    private static final float SMALLEST = 0.8f;

    private final WritingContext context;
    private final DrawingPainter painter;
    private final float smallest;

    FigureWriter(WritingContext context) {
        this.context = context;
        this.smallest = context.asWord() ? 1 : SMALLEST;
        this.painter = new DrawingPainter(context.canvas(), context.type());
    }

    /**
     * Returns the height that must be free for the figure to fit on a page.
     *
     * @param closing height of the content after the figure that must be on its page
     */
    float least(Figure figure, float closing) {
        return smallest * scale(figure) * (float) figure.drawing().height() + captionHeight(figure) + closing;
    }

    /** @param closing height of the content after the figure that must be on its page */
    void write(Figure figure, float closing) {
        LaidOutText caption = caption(figure);
        boolean captioned = !figure.caption().isEmpty();
        context.flow().space(BEFORE);
        float scale = scaleToFit(figure, closing);
        float height = (float) figure.drawing().height() * scale;
        context.flow().need(height + captionHeight(figure) + closing);
        float top = context.flow().take(height);
        PdfStructureElement element = context.structure().top("Figure");
        StructureTree.figure(element, figure.alternative(),
                new float[]{context.page().left(), context.page().height() - top - height,
                    context.page().left() + (float) figure.drawing().width() * scale, context.page().height() - top});
        context.canvas().tagged(element, () -> painter.paint(figure.drawing(), context.page().left(), top, scale));
        context.flow().space(TextStyle.CAPTION.before);
        if (captioned) {
            float captionTop = context.flow().take(caption.height());
            new TaggedText(caption, context.structure().top("P")).draw(context.canvas(), context.links(), 0,
                    caption.lines().size(), context.page().left(), captionTop, context.page().textWidth(), Align.START);
        }
        context.flow().space(TextStyle.CAPTION.after);
    }

    private LaidOutText caption(Figure figure) {
        return context.type().set(figure.caption(), TextStyle.CAPTION, context.page().textWidth());
    }

    private float captionHeight(Figure figure) {
        return figure.caption().isEmpty() ? 0 : TextStyle.CAPTION.before + caption(figure).height();
    }

    /** Slightly reduced if that avoids an empty space at the end of the page. */
    private float scaleToFit(Figure figure, float closing) {
        float scale = scale(figure);
        // The tolerance compensates for rounding errors of adding heights as floats.
        float fits = (context.flow().remainingHeight() - captionHeight(figure) - closing - 0.01f)
                / (float) figure.drawing().height();
        return fits >= smallest * scale ? Math.min(scale, fits) : scale;
    }

    private float scale(Figure figure) {
        Drawing drawing = figure.drawing();
        double tallest = context.page().textHeight() - TextStyle.CAPTION.before - 3 * TextStyle.CAPTION.leading;
        return (float) Math.min(1, Math.min(context.page().textWidth() / drawing.width(), tallest / drawing.height()));
    }
}
