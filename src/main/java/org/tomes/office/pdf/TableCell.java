package org.tomes.office.pdf;

import org.tomes.document.content.Block.Align;
import org.tomes.office.design.EmbeddedFont;
import org.tomes.office.design.Palette;

/** A cell being written, with the drawn part of its content and the number of its remaining rows. */
final class TableCell {

    static final float PADDING_X = 5;

    private final TaggedText text;
    private final float x;
    private final float width;
    private final Align align;
    private final float paddingY;
    private int rowsLeft;
    private int drawn;
    private float top;

    TableCell(TaggedText text, float x, float width, Align align, int rows, PageLayout page) {
        this.text = text;
        this.x = x;
        this.width = width;
        this.align = align;
        this.rowsLeft = rows;
        this.paddingY = page.cellPadding();
    }

    float x() {
        return x;
    }

    float width() {
        return width;
    }

    float top() {
        return top;
    }

    /** Whether the cell belongs to a matrix, whose narrow columns are separated by guides. */
    boolean isOfMatrix() {
        return align == Align.CENTRE;
    }

    /** Sets the top of the cell's area on the current page. */
    void startAt(float y) {
        top = y;
    }

    /** Returns the bottom of the area needed for the remaining content. */
    float bottom() {
        return top + height();
    }

    /** Returns the height of the remaining content. */
    float height() {
        return 2 * paddingY + (text.text().lines().size() - drawn) * text.text().type().leading;
    }

    boolean endsInThisRow() {
        return rowsLeft == 1;
    }

    void endRow() {
        rowsLeft--;
    }

    boolean isOpen() {
        return rowsLeft > 0;
    }

    /** Completes the cell: nothing remains to be drawn. */
    void complete(WritingContext context) {
        context.structure().completeCell(text.element());
    }

    /** Draws as many lines as fit above {@code bottom}. */
    void draw(WritingContext context, float bottom) {
        float leading = text.text().type().leading;
        int remainingLines = text.text().lines().size() - drawn;
        // The tolerance compensates for rounding errors of adding heights as floats.
        int count = Math.clamp((int) ((bottom - top - 2 * paddingY) / leading + 0.01f), 0, remainingLines);
        if (isOfMatrix() && drawn == 0 && count > 0 && isStressed()) {
            context.canvas().artifact(() -> context.canvas().box(x, top, width, bottom - top, Palette.HEAD_GROUND));
        }
        text.draw(context.canvas(), context.links(), drawn, drawn + count, x + PADDING_X, top + paddingY,
                width - 2 * PADDING_X, align);
        drawn += count;
    }

    private boolean isStressed() {
        TextLine first = text.text().lines().getFirst();
        return !first.runs().isEmpty() && first.runs().getFirst().face() == EmbeddedFont.SANS_BOLD;
    }
}
