package org.tomes.desktop.common;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.control.Button;

/**
 * Prevents an action from starting again while the work that it started is still running: a second click would create a
 * second record. An action is a button, or its name in the palette. Used on the FX thread only.
 */
public final class RunningActions {

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    /** The number of jobs that each action has started and that have not ended. */
    private final Map<Object, Integer> jobs = new HashMap<>();
    private Optional<Object> handled = Optional.empty();

    /** Watches every button of a scene, so that none starts its action again while the work is running. */
    public void watchButtons(Scene scene) {
        EventDispatcher usual = scene.getEventDispatcher();
        scene.setEventDispatcher((event, chain) -> {
            if (event instanceof ActionEvent && event.getTarget() instanceof Button button) {
                Event[] result = new Event[1];
                run(button, () -> result[0] = usual.dispatchEvent(event, chain));
                return result[0];
            }
            return usual.dispatchEvent(event, chain);
        });
    }

    /** Runs the handler of an action, unless work that it started earlier is still running. */
    public void run(Object action, Runnable handler) {
        if (!jobs.containsKey(action)) {
            continueWith(Optional.of(action), handler);
        }
    }

    /** Returns the action whose handler is running; jobs started now belong to it. */
    Optional<Object> handled() {
        return handled;
    }

    /** Runs the next part of an action's work. */
    void continueWith(Optional<Object> action, Runnable handler) {
        Optional<Object> before = handled;
        handled = action;
        try {
            handler.run();
        } finally {
            handled = before;
        }
    }

    void began(Object action) {
        jobs.merge(action, 1, Integer::sum);
        show(action, true);
    }

    void ended(Object action) {
        if (jobs.merge(action, -1, Integer::sum) == 0) {
            jobs.remove(action);
            show(action, false);
        }
    }

    private static void show(Object action, boolean running) {
        if (action instanceof Button button) {
            button.pseudoClassStateChanged(RUNNING, running);
        }
    }
}
