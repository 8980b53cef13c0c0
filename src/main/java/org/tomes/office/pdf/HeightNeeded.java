package org.tomes.office.pdf;

/**
 * The height below the current position that a block requires to start on a page, in points.
 *
 * @param least height that must be available on the current page; otherwise, the block starts on the next page
 * @param whole height that should be available on the current page; otherwise, the block starts on the next page unless
 * this would leave much of the current page empty
 */
record HeightNeeded(float least, float whole) {

    static final HeightNeeded NONE = HeightNeeded.of(0);

    static HeightNeeded of(float height) {
        return new HeightNeeded(height, height);
    }

    /** Returns the heights needed if this height is added above the block. */
    HeightNeeded below(float height) {
        return new HeightNeeded(height + least, height + whole);
    }

    HeightNeeded atLeast(float height) {
        return new HeightNeeded(Math.max(height, least), Math.max(height, whole));
    }
}
