package org.tomes.desktop.azure;

import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.paint.Color;

/**
 * The colours of the map on the ground of the window's theme. The drawing is made for paper; on a dark ground, light
 * and dark change places, and hues stay.
 */
record MapColours(Color ground) {

    static final MapColours PAPER = new MapColours(Color.WHITE);
    /** On a dark ground, pure white dazzles. */
    private static final double LIGHTEST = 0.9;
    private static final double MIDDLE = 0.5;

    /** On this background; on paper if it has no colour of its own. */
    static MapColours on(Background background) {
        return background == null ? PAPER
                : background.getFills()
                        .stream()
                        .map(BackgroundFill::getFill)
                        .filter(Color.class::isInstance)
                        .map(Color.class::cast)
                        .reduce((below, above) -> above)
                        .map(MapColours::new)
                        .orElse(PAPER);
    }

    /** How light a colour is, from 0, black, to 1, white. */
    static double lightness(Color colour) {
        return (Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()))
                + Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()))) / 2;
    }

    /** The colour of the drawing, given as red, green and blue in one number, on this ground. */
    Color of(int rgb) {
        Color drawn = Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        double dark = lightness(ground);
        if (dark >= MIDDLE) {
            return drawn;
        }
        double before = lightness(drawn);
        double wanted = dark + (1 - before) * (LIGHTEST - dark);
        return Color.color(moved(drawn.getRed(), before, wanted), moved(drawn.getGreen(), before, wanted),
                moved(drawn.getBlue(), before, wanted));
    }

    /** Keeps the hue: the distance to the middle grey of that lightness shrinks or grows with the room that is left. */
    private static double moved(double part, double before, double wanted) {
        double roomBefore = 1 - Math.abs(2 * before - 1);
        double room = 1 - Math.abs(2 * wanted - 1);
        double distance = roomBefore == 0 ? 0 : (part - before) * room / roomBefore;
        return Math.clamp(wanted + distance, 0, 1);
    }
}
