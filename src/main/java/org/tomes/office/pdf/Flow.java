package org.tomes.office.pdf;

import java.util.function.IntConsumer;
import org.openpdf.text.Document;

/** The place on the current page that the next thing goes to, and the turning of pages. */
final class Flow {

    private final Document document;
    private final Canvas canvas;
    /** Draws what runs along on the page of this number, before it is left. */
    private final IntConsumer running;
    private int page = 1;
    private float y = Page.TOP;

    Flow(Document document, Canvas canvas, IntConsumer running) {
        this.document = document;
        this.canvas = canvas;
        this.running = running;
    }

    int page() {
        return page;
    }

    float y() {
        return y;
    }

    float left() {
        return Page.BOTTOM - y;
    }

    boolean atTop() {
        return y <= Page.TOP;
    }

    /** Leaves room, but none at the top of a page. */
    void space(float height) {
        if (!atTop()) {
            y += height;
        }
    }

    /** Goes on to the next page where this much does not fit below; on an empty page it has to. */
    void need(float height) {
        if (height > left() && !atTop()) {
            turn();
        }
    }

    /** Goes down by this much and says where it started. */
    float take(float height) {
        float top = y;
        y += height;
        return top;
    }

    void turn() {
        running.accept(page);
        document.newPage();
        canvas.forgetColour();
        page++;
        y = Page.TOP;
    }

    /** Finishes the last page. */
    void end() {
        running.accept(page);
    }
}
