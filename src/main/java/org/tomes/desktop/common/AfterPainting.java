package org.tomes.desktop.common;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Delays work on the UI thread until new content has appeared on screen, because the work would block its painting. */
public final class AfterPainting {

    /**
     * Number of pulses to wait: a frame is laid out in one pulse, painted until the next one, and appears on screen
     * after that.
     */
    private static final int PULSES = 3;

    private AfterPainting() {
    }

    /** Runs the work once the node has been painted; immediately if the node is not in a visible window. */
    public static void after(Node node, Runnable work) {
        Scene scene = node.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            work.run();
            return;
        }
        new AnimationTimer() {

            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > PULSES) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
