package org.tomes.desktop.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.tomes.desktop.common.KeptSplitPane;
import org.tomes.settings.Settings;

/** The zoom of the window, in per cent of the normal size. */
final class Zoom {

    static final int MIN_PERCENT = 80;
    static final int MAX_PERCENT = 200;
    private static final int STEP = 10;
    private static final String DATA = "data:text/css;base64,";
    /** The sizes of icons in pixels, by selector; those of the theme and of the program's stylesheet. */
    private static final Map<String, Integer> ICONS = Map.of(".ikonli-font-icon", 18, ".nav-link .ikonli-font-icon", 17,
            ".brand .ikonli-font-icon", 22, ".stage-icon", 48, ".choice-icon", 26);
    /** The theme's font size in pixels; all other sizes follow it. */
    private static final double USUAL_LETTERS = 14;

    private final Scene scene;
    private final IntConsumer changed;
    private int percent;

    /**
     * @param percent the initial size; a value out of range is corrected
     * @param changed receives the size chosen by the user
     */
    Zoom(Scene scene, int percent, IntConsumer changed) {
        this.scene = scene;
        this.changed = changed;
        this.percent = Math.clamp(percent, MIN_PERCENT, MAX_PERCENT);
        scene.rootProperty().addListener((property, before, root) -> apply());
        apply();
    }

    void larger() {
        set(percent + STEP);
    }

    void smaller() {
        set(percent - STEP);
    }

    void usual() {
        set(Settings.USUAL_ZOOM);
    }

    private void set(int newPercent) {
        percent = Math.clamp(newPercent, MIN_PERCENT, MAX_PERCENT);
        apply();
        changed.accept(percent);
    }

    /** Returns a stylesheet with the sizes of icons, which do not follow the font size. */
    private String icons() {
        String rules = ICONS.entrySet()
                .stream()
                .map(icon -> ".root " + icon.getKey() + " { -fx-icon-size: "
                        + icon.getValue() * percent / Settings.USUAL_ZOOM + "; }")
                .collect(Collectors.joining("\n"));
        return DATA + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private void apply() {
        scene.getRoot()
                .setStyle(percent == Settings.USUAL_ZOOM ? ""
                        : String.format(Locale.ROOT, "-fx-font-size: %.1fpx;",
                                USUAL_LETTERS * percent / Settings.USUAL_ZOOM));
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith(DATA));
        if (percent != Settings.USUAL_ZOOM) {
            scene.getStylesheets().add(icons());
        }
        for (Node pane : scene.getRoot().lookupAll(".split-pane")) {
            if (pane instanceof KeptSplitPane split) {
                split.restore();
            }
        }
    }
}
