package org.tomes.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.tomes.desktop.common.Typeface;
import org.tomes.settings.Appearance;
import org.tomes.settings.DisplaySettings;

/** Applies the light or dark theme, and the style sheets for high contrast and compact rows. */
public final class Themes {

    private static final List<String> OPTIONAL = Stream.of("contrast-light", "contrast-dark", "compact")
            .map(Themes::sheet)
            .toList();

    private Themes() {
    }

    /** Applies the settings, also to a visible window. */
    public static void apply(DisplaySettings chosen, Scene scene) {
        apply(chosen.appearance());
        List<String> sheets = new ArrayList<>();
        if (chosen.highContrast()) {
            sheets.add(sheet(dark(chosen.appearance()) ? "contrast-dark" : "contrast-light"));
        }
        if (chosen.compact()) {
            sheets.add(sheet("compact"));
        }
        scene.getStylesheets().removeAll(OPTIONAL);
        scene.getStylesheets().addAll(sheets);
    }

    public static void apply(Appearance chosen) {
        Typeface.load();
        Application.setUserAgentStylesheet(
                dark(chosen) ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource("/org/tomes/desktop/" + name + ".css")).toExternalForm();
    }

    private static boolean dark(Appearance chosen) {
        return chosen == Appearance.DARK
                || chosen == Appearance.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }
}
