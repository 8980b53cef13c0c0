package org.tomes.desktop.common;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Runs work on the UI thread only after new content is visible, because the work would delay its appearance. */
public final class RunAfterPaint {

    /**
     * Number of pulses to wait: a frame is laid out in one pulse, painted until the next one, and appears on screen
     * after that.
     */
    private static final int PULSES = 3;

    private RunAfterPaint() {
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
