package org.tomes.document.preview;

import java.util.OptionalInt;

/**
 * A document that is laid out on pages, which are counted from 1. The complete file remains in memory until this object
 * is closed.
 */
public interface RenderedPages extends AutoCloseable {

    int count();

    /** Returns the page of a heading; empty if no heading has the anchor. */
    OptionalInt page(String anchor);

    /**
     * Draws a page.
     *
     * @param scale pixels for each point
     */
    PageImage image(int page, double scale);

    @Override
    void close();
}
