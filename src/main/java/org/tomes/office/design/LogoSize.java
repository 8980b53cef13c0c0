package org.tomes.office.design;

import org.tomes.document.content.Picture;

/** How large a logo stands on the first page: never larger than its dots allow at 150 to the inch. */
public final class LogoSize {

    private static final double WIDEST = 170;
    private static final double HIGHEST = 64;
    private static final double POINTS_PER_DOT = 72.0 / 150;

    private LogoSize() {
    }

    /** Points for each dot of the picture. */
    public static double scale(Picture picture) {
        return Math.min(POINTS_PER_DOT, Math.min(WIDEST / picture.width(), HIGHEST / picture.height()));
    }
}
