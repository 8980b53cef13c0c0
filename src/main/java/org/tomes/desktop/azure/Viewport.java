package org.tomes.desktop.azure;

/**
 * Which part of a picture a window shows: a point of the picture at {@code (x, y)} stands at
 * {@code (left + x * scale, top + y * scale)} on screen.
 */
record Viewport(double scale, double left, double top) {

    static final double NEAREST = 8;
    private static final double FARTHEST = 0.02;
    /** Small pictures are not blown up to fill a large window. */
    private static final double LARGEST_FIT = 1.6;

    /** The whole picture in the middle of the window. */
    static Viewport fit(double pictureWidth, double pictureHeight, double width, double height) {
        double scale = Math.clamp(Math.min(width / pictureWidth, height / pictureHeight), FARTHEST, LARGEST_FIT);
        return new Viewport(scale, (width - pictureWidth * scale) / 2,
                Math.max(0, (height - pictureHeight * scale) / 2));
    }

    /** Nearer or farther, with what stands at {@code (atX, atY)} on screen staying there. */
    Viewport zoomed(double factor, double atX, double atY) {
        double next = Math.clamp(scale * factor, FARTHEST, NEAREST);
        return new Viewport(next, atX - (atX - left) * next / scale, atY - (atY - top) * next / scale);
    }

    Viewport moved(double byX, double byY) {
        return new Viewport(scale, left + byX, top + byY);
    }

    /** At this scale, with a point of the picture in the middle of the window. */
    Viewport centred(double x, double y, double atScale, double width, double height) {
        return new Viewport(atScale, width / 2 - x * atScale, height / 2 - y * atScale);
    }

    double pictureX(double screenX) {
        return (screenX - left) / scale;
    }

    double pictureY(double screenY) {
        return (screenY - top) / scale;
    }
}
