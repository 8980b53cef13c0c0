package org.tomes.office.pdf;

import java.util.function.IntConsumer;

/** The place on the current page that the next thing goes to, and the turning of pages. */
final class PageFlow {

    private final Runnable newPage;
    private final Canvas canvas;
    /** Draws what runs along on the page of this number, before it is left. */
    private final IntConsumer running;
    private int page = 1;
    private float y = Page.TOP;
    private float gap;

    PageFlow(Runnable newPage, Canvas canvas, IntConsumer running) {
        this.newPage = newPage;
        this.canvas = canvas;
        this.running = running;
    }

    int page() {
        return page;
    }

    float y() {
        closeGap();
        return y;
    }

    float left() {
        return Page.BOTTOM - y - (atTop() ? 0 : gap);
    }

    boolean atTop() {
        return y <= Page.TOP;
    }

    /** Leaves room, but none at the top of a page; of two gaps that meet the larger counts, as in Word. */
    void space(float height) {
        gap = Math.max(gap, height);
    }

    /** Goes on to the next page where this much does not fit below; on an empty page it has to. */
    void need(float height) {
        if (height > left() && !atTop()) {
            turn();
        }
    }

    /** Goes down by this much and says where it started. */
    float take(float height) {
        float top = y();
        y += height;
        return top;
    }

    private void closeGap() {
        if (!atTop()) {
            y += gap;
        }
        gap = 0;
    }

    void turn() {
        running.accept(page);
        newPage.run();
        canvas.forgetColour();
        page++;
        y = Page.TOP;
        gap = 0;
    }

    /** Finishes the last page. */
    void end() {
        running.accept(page);
    }
}
