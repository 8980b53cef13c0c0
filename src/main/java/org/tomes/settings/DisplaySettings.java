package org.tomes.settings;

/**
 * How the window looks.
 *
 * @param highContrast whether texts and borders differ more from their background than usual
 * @param compact whether rows and forms take less room than usual
 * @param zoom size of the window's content in per cent of the usual size
 */
public record DisplaySettings(Appearance appearance, boolean highContrast, boolean compact, int zoom) {

    public static final DisplaySettings USUAL = new DisplaySettings(Appearance.SYSTEM, false, false,
            Settings.USUAL_ZOOM);

    public DisplaySettings withAppearance(Appearance chosen) {
        return new DisplaySettings(chosen, highContrast, compact, zoom);
    }

    public DisplaySettings withZoom(int percent) {
        return new DisplaySettings(appearance, highContrast, compact, percent);
    }
}
