package org.tomes.office.design;

import org.tomes.document.content.Picture;

/** The printed size of a logo on the first page, limited so that its resolution is at least 150 dots per inch. */
public final class LogoSize {

    private static final double WIDEST = 170;
    private static final double HIGHEST = 64;
    private static final double POINTS_PER_DOT = 72.0 / 150;

    private LogoSize() {
    }

    /** Points per pixel of the picture. */
    public static double scale(Picture picture) {
        return Math.min(POINTS_PER_DOT, Math.min(WIDEST / picture.width(), HIGHEST / picture.height()));
    }
}
