package org.tomes.desktop.azure;

import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.paint.Color;

/**
 * Adapts the colours of the map to the background of the window's theme. The drawing is designed for paper; on a dark
 * background, lightness is inverted and hues are kept.
 */
record MapColours(Color ground) {

    static final MapColours PAPER = new MapColours(Color.WHITE);
    /** Maximum lightness on a dark background, where pure white would be glaring. */
    private static final double LIGHTEST = 0.9;
    private static final double MIDDLE = 0.5;

    /** Returns the colours for a background; those for paper if the background has no colour. */
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

    /** Returns the lightness of a colour, from 0 for black to 1 for white. */
    static double lightness(Color colour) {
        return (Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()))
                + Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()))) / 2;
    }

    /**
     * Returns the colour of the drawing adapted to the background.
     *
     * @param rgb red, green and blue, 8 bits each
     */
    Color of(int rgb) {
        Color drawn = Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        double dark = lightness(ground);
        if (dark >= MIDDLE) {
            return drawn;
        }
        double before = lightness(drawn);
        double newLightness = dark + (1 - before) * (LIGHTEST - dark);
        return Color.color(moved(drawn.getRed(), before, newLightness), moved(drawn.getGreen(), before, newLightness),
                moved(drawn.getBlue(), before, newLightness));
    }

    /**
     * Keeps the hue: scales the distance from the grey of this lightness to the range available at the new lightness.
     */
    private static double moved(double part, double before, double newLightness) {
        double roomBefore = 1 - Math.abs(2 * before - 1);
        double room = 1 - Math.abs(2 * newLightness - 1);
        double distance = roomBefore == 0 ? 0 : (part - before) * room / roomBefore;
        return Math.clamp(newLightness + distance, 0, 1);
    }
}
