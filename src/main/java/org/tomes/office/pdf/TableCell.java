package org.tomes.office.pdf;

import org.tomes.document.content.Block.Align;

/** A cell on its way onto the pages: how much of it is drawn, and how many rows of it are still to come. */
final class TableCell {

    static final float PADDING_X = 5;
    static final float PADDING_Y = 3.5f;

    private final TaggedText text;
    private final float x;
    private final float width;
    private final Align align;
    private int rowsLeft;
    private int drawn;
    private float top;

    TableCell(TaggedText text, float x, float width, Align align, int rows) {
        this.text = text;
        this.x = x;
        this.width = width;
        this.align = align;
        this.rowsLeft = rows;
    }

    float x() {
        return x;
    }

    float width() {
        return width;
    }

    /** The cell's area on the current page starts here. */
    void startAt(float y) {
        top = y;
    }

    /** Where the area must end for all that is left to fit in. */
    float bottom() {
        return top + height();
    }

    /** The height of all that is not drawn yet. */
    float height() {
        return 2 * PADDING_Y + (text.text().lines().size() - drawn) * text.text().type().leading;
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

    /** Nothing of it is left to be drawn. */
    void complete(WritingContext pen) {
        pen.structure().completeCell(text.element());
    }

    /** Draws as many lines as end above {@code bottom}. */
    void draw(WritingContext pen, float bottom) {
        float leading = text.text().type().leading;
        int left = text.text().lines().size() - drawn;
        // The tolerance takes up what adding up heights in floats loses.
        int count = Math.clamp((int) ((bottom - top - 2 * PADDING_Y) / leading + 0.01f), 0, left);
        text.draw(pen.canvas(), pen.links(), drawn, drawn + count, x + PADDING_X, top + PADDING_Y,
                width - 2 * PADDING_X, align);
        drawn += count;
    }
}
