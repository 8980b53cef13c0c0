package org.tomes.desktop.azure;

/**
 * The visible part of a picture: the point {@code (x, y)} of the picture is shown at {@code (left + x * scale, top + y
 * * scale)} on screen.
 */
record Viewport(double scale, double left, double top) {

    static final double NEAREST = 8;
    private static final double FARTHEST = 0.02;
    /** Limits the enlargement of small pictures in a large window. */
    private static final double LARGEST_FIT = 1.6;

    /** Returns a viewport that shows the whole picture, centred in the window. */
    static Viewport fit(double pictureWidth, double pictureHeight, double width, double height) {
        double scale = Math.clamp(Math.min(width / pictureWidth, height / pictureHeight), FARTHEST, LARGEST_FIT);
        return new Viewport(scale, (width - pictureWidth * scale) / 2,
                Math.max(0, (height - pictureHeight * scale) / 2));
    }

    /** Zooms in or out; the point shown at {@code (atX, atY)} keeps its position on screen. */
    Viewport zoomed(double factor, double atX, double atY) {
        double next = Math.clamp(scale * factor, FARTHEST, NEAREST);
        return new Viewport(next, atX - (atX - left) * next / scale, atY - (atY - top) * next / scale);
    }

    Viewport moved(double byX, double byY) {
        return new Viewport(scale, left + byX, top + byY);
    }

    /** Returns a viewport with this scale and a point of the picture in the centre of the window. */
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
