package org.tomes.office.pdf;

/**
 * The height below the current position that a block asks for before it starts on a page, in points.
 *
 * @param least what must be on the same page: otherwise the block starts on the next one
 * @param whole what should be on the same page, unless moving it would leave much of the page empty
 */
record Room(float least, float whole) {

    static final Room NONE = Room.of(0);

    static Room of(float height) {
        return new Room(height, height);
    }

    /** The same with this height above it. */
    Room below(float height) {
        return new Room(height + least, height + whole);
    }

    Room atLeast(float height) {
        return new Room(Math.max(height, least), Math.max(height, whole));
    }
}
