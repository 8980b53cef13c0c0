package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.policy.content.Block.Align;
import org.tomes.policy.content.Block.Figure;
import org.tomes.policy.content.Drawing;

/** Pictures as vectors, as large as they ask for and no larger than the page. */
final class FigureWriter {

    private static final float BEFORE = 10;

    private final Pen pen;
    private final DrawingPainter painter;

    FigureWriter(Pen pen) {
        this.pen = pen;
        this.painter = new DrawingPainter(pen.canvas(), pen.type());
    }

    static float least(Figure figure) {
        return BEFORE + height(figure) + Type.CAPTION.before + Type.CAPTION.leading;
    }

    void write(Figure figure) {
        float scale = scale(figure);
        RichText caption = pen.type().set(figure.caption(), Type.CAPTION, Page.TEXT_WIDTH);
        boolean captioned = !figure.caption().isEmpty();
        pen.flow().space(BEFORE);
        pen.flow().need(height(figure) + (captioned ? Type.CAPTION.before + caption.height() : 0));
        float top = pen.flow().take(height(figure));
        PdfStructureElement element = pen.structure().top("Figure");
        Structure.figure(element, figure.alternative(), new float[] {Page.LEFT, Page.HEIGHT - top - height(figure),
            Page.LEFT + (float) figure.drawing().width() * scale, Page.HEIGHT - top});
        pen.canvas().tagged(element, () -> painter.paint(figure.drawing(), Page.LEFT, top, scale));
        pen.flow().space(Type.CAPTION.before);
        if (captioned) {
            float captionTop = pen.flow().take(caption.height());
            new TaggedText(caption, pen.structure().top("P")).draw(pen.canvas(), pen.links(), 0, caption.lines().size(),
                    Page.LEFT, captionTop, Page.TEXT_WIDTH, Align.START);
        }
        pen.flow().space(Type.CAPTION.after);
    }

    private static float height(Figure figure) {
        return (float) figure.drawing().height() * scale(figure);
    }

    private static float scale(Figure figure) {
        Drawing drawing = figure.drawing();
        double tallest = Page.TEXT_HEIGHT - Type.CAPTION.before - 3 * Type.CAPTION.leading;
        return (float) Math.min(1, Math.min(Page.TEXT_WIDTH / drawing.width(), tallest / drawing.height()));
    }
}
