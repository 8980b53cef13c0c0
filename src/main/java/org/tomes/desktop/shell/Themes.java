package org.tomes.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import org.tomes.settings.Appearance;

/** Applies the light or dark theme. */
public final class Themes {

    private Themes() {
    }

    public static void apply(Appearance chosen) {
        Application.setUserAgentStylesheet(
                dark(chosen) ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private static boolean dark(Appearance chosen) {
        return chosen == Appearance.DARK
                || chosen == Appearance.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }
}
