package org.tomes.desktop.common;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Lets what was just shown appear on screen before work on the UI thread holds up its painting. */
public final class FirstFrames {

    /** A frame is laid out in one pulse, painted until the next one and brought to the screen after that. */
    private static final int PULSES = 3;

    private FirstFrames() {
    }

    /** Runs the work once the node has been painted; at once if it is in no window that is shown. */
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
