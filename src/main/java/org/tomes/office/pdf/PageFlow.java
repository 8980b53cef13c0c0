package org.tomes.office.pdf;

import java.util.function.IntConsumer;
import org.tomes.office.design.PageParts;

/** The current position on the page, and page breaks. */
final class PageFlow {

    private final Runnable newPage;
    private final Canvas canvas;
    /** Draws header and footer of the page with this number, before the next one is started. */
    private final IntConsumer running;
    private final PageLayout size;
    private final PageParts parts = new PageParts();
    private int page = 1;
    private float y;
    private float gap;
    private float filled = Float.MAX_VALUE;

    PageFlow(Runnable newPage, Canvas canvas, IntConsumer running) {
        this.size = canvas.page();
        this.y = size.top();
        this.newPage = newPage;
        this.canvas = canvas;
        this.running = running;
    }

    int page() {
        return page;
    }

    PageParts parts() {
        return parts;
    }

    /** Starts a separable part on a new page. */
    void startPart(String title) {
        filled = filled();
        turn();
        parts.start(title, page);
    }

    float y() {
        closeGap();
        return y;
    }

    float remainingHeight() {
        return size.bottom() - y - (atTop() ? 0 : gap);
    }

    boolean atTop() {
        return y <= size.top();
    }

    /** Adds a gap, except at the top of a page; the larger of two adjacent gaps applies, as in Word. */
    void space(float height) {
        gap = Math.max(gap, height * size.spacing());
    }

    /** Advances to this distance from the page's top edge, unless the content is already beyond it. */
    void advanceTo(float position) {
        y = Math.max(y(), position);
    }

    /** Starts a new page if this height does not fit; on an empty page, content is placed even if it does not fit. */
    void need(float height) {
        if (height > remainingHeight() && !atTop()) {
            turn();
        }
    }

    /** Advances by this height and returns the previous position. */
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
        y = size.top();
        gap = 0;
    }

    /** The height of the content on the last page of a part, including the current one; of several, the least. */
    float filled() {
        return Math.min(filled, y - size.top());
    }

    /** Completes the last page. */
    void end() {
        running.accept(page);
    }
}
