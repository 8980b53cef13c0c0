package org.tomes.desktop.common;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The button that discards the input of a form: enabled as soon as the input differs from the record or the record is
 * new. Escape in the form discards too, but asks first if there is input.
 */
public final class DiscardButton {

    private DiscardButton() {
    }

    /**
     * @param view the form, in which Escape is typed
     * @param leave leaves the record, asking if there is unsaved input, then runs the action
     * @param discard shows the stored record again; closes a new one
     */
    public static void setUp(Button button, Node view, FormModel<?> form, Consumer<Runnable> leave, Runnable discard) {
        button.disableProperty().bind(form.discardable().not());
        view.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE && !button.isDisabled()) {
                pressed.consume();
                leave.accept(discard);
            }
        });
    }
}
