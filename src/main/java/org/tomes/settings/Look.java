package org.tomes.settings;

/**
 * How the window looks.
 *
 * @param highContrast whether texts and borders differ more from their background than usual
 * @param compact whether rows and forms take less room than usual
 * @param zoom size of the window's content in per cent of the usual size
 */
public record Look(Appearance appearance, boolean highContrast, boolean compact, int zoom) {

    public static final Look USUAL = new Look(Appearance.SYSTEM, false, false, Settings.USUAL_ZOOM);

    public Look withAppearance(Appearance chosen) {
        return new Look(chosen, highContrast, compact, zoom);
    }

    public Look withZoom(int percent) {
        return new Look(appearance, highContrast, compact, percent);
    }
}
