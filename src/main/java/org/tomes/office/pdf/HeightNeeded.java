package org.tomes.office.pdf;

/**
 * The height below the current position that a block requires to start on a page, in points.
 *
 * @param least what must be on the same page: otherwise the block starts on the next one
 * @param whole what should be on the same page, unless moving it would leave much of the page empty
 */
record HeightNeeded(float least, float whole) {

    static final HeightNeeded NONE = HeightNeeded.of(0);

    static HeightNeeded of(float height) {
        return new HeightNeeded(height, height);
    }

    /** Returns the same with this height above it. */
    HeightNeeded below(float height) {
        return new HeightNeeded(height + least, height + whole);
    }

    HeightNeeded atLeast(float height) {
        return new HeightNeeded(Math.max(height, least), Math.max(height, whole));
    }
}
