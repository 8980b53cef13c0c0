package org.tomes.desktop.shell;

import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.tomes.desktop.common.KeptSplitPane;
import org.tomes.settings.Settings;

/** The zoom of the window, in per cent of the normal size. */
final class Zoom {

    static final int MIN_PERCENT = 80;
    static final int MAX_PERCENT = 200;
    private static final int STEP = 10;
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

    private void apply() {
        scene.getRoot()
                .setStyle(percent == Settings.USUAL_ZOOM ? ""
                        : String.format(Locale.ROOT, "-fx-font-size: %.1fpx;",
                                USUAL_LETTERS * percent / Settings.USUAL_ZOOM));
        for (Node pane : scene.getRoot().lookupAll(".split-pane")) {
            if (pane instanceof KeptSplitPane split) {
                split.restore();
            }
        }
    }
}
