package org.tomes.office.pdf;

import java.util.function.IntConsumer;
import org.tomes.office.design.PageParts;

/** The current position on the page, and page breaks. */
final class PageFlow {

    private final Runnable newPage;
    private final Canvas canvas;
    /** Draws header and footer of the page with this number, before the next one is started. */
    private final IntConsumer running;
    private final PagePlan plan;
    private final PageFaults faults = new PageFaults();
    private final PageParts parts = new PageParts();
    private PageLayout size;
    private int page = 1;
    private float y;
    private float gap;
    private float filled = Float.MAX_VALUE;
    /** The bottom of the last heading of the page; far above the page if there is none. */
    private float heading = Float.NEGATIVE_INFINITY;
    /** Whether the preceding block, which stays with the current one, has decided on the page of both. */
    private boolean decided;

    PageFlow(Runnable newPage, Canvas canvas, IntConsumer running, PagePlan plan) {
        this.plan = plan;
        this.size = plan.page(page);
        this.y = size.top();
        this.newPage = newPage;
        this.canvas = canvas;
        this.running = running;
    }

    int page() {
        return page;
    }

    PageLayout layout() {
        return size;
    }

    PageParts parts() {
        return parts;
    }

    /** Starts a separable part on a new page. */
    void startPart(String title) {
        filled = filled();
        leave();
        parts.start(title, page);
    }

    float y() {
        closeGap();
        return y;
    }

    float remainingHeight() {
        return size.bottom() - y - (isAtTop() ? 0 : gap);
    }

    boolean isAtTop() {
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

    /**
     * Decides every page break between blocks: starts a new page if the least height does not fit, or if the whole
     * height does not fit and little of the page is left. On an empty page, content is placed even if it does not fit.
     */
    void need(HeightNeeded room) {
        need(room, false);
    }

    /** Decides the page break before a block that stays with the next block; the decision applies to both blocks. */
    void needWithNext(HeightNeeded room) {
        need(room, true);
    }

    void need(float height) {
        need(HeightNeeded.of(height));
    }

    private void need(HeightNeeded room, boolean withNext) {
        boolean movable = !decided && room.whole() <= size.textHeight()
                && remainingHeight() <= size.mostEmpty() * size.textHeight();
        if (!isAtTop() && (room.least() > remainingHeight() || movable && room.whole() > remainingHeight())) {
            turn();
        }
        decided = withNext;
    }

    /** Advances by this height and returns the previous position. */
    float take(float height) {
        float top = y();
        y += height;
        return top;
    }

    private void closeGap() {
        if (!isAtTop()) {
            y += gap;
        }
        gap = 0;
    }

    /** Starts a new page because the next content does not fit on this one. */
    void turn() {
        faults.addEnd(page, (size.bottom() - y) / size.textHeight());
        faults.addFoot(page, y - heading);
        leave();
    }

    /** Starts a new page wherever the content of this one ends. */
    void leave() {
        running.accept(page);
        newPage.run();
        canvas.resetColour();
        page++;
        size = plan.page(page);
        y = size.top();
        gap = 0;
        heading = Float.NEGATIVE_INFINITY;
    }

    /**
     * Returns the height of the content on the last page of a part, including the current one; of several parts, the
     * smallest.
     */
    float filled() {
        return Math.min(filled, y - size.top());
    }

    PageFaults faults() {
        return faults;
    }

    /** Called before a heading that follows other content. */
    void beforeHeading() {
        faults.addHeading(page, y - size.top());
    }

    /** Called after a heading. */
    void afterHeading() {
        heading = y;
    }

    /** Completes the last page. */
    void end() {
        running.accept(page);
    }
}
