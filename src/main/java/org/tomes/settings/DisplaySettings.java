package org.tomes.settings;

/**
 * Display settings of the window.
 *
 * @param highContrast whether texts and borders have more contrast than usual
 * @param compact whether rows and forms are smaller than usual
 * @param zoom size of the window's content in percent
 */
public record DisplaySettings(Appearance appearance, boolean highContrast, boolean compact, int zoom) {

    public static final DisplaySettings DEFAULT = new DisplaySettings(Appearance.SYSTEM, false, false,
            Settings.DEFAULT_ZOOM);

    public DisplaySettings withAppearance(Appearance chosen) {
        return new DisplaySettings(chosen, highContrast, compact, zoom);
    }

    public DisplaySettings withZoom(int percent) {
        return new DisplaySettings(appearance, highContrast, compact, percent);
    }
}
