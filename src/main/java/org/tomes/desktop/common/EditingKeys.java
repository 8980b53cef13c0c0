package org.tomes.desktop.common;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Makes keys in input controls work as in other programs: Tab leaves a text area, Enter or a shortcut first commits the
 * text typed into a date or number field, Ctrl+Enter presses the default button of the dialog or form, and typing
 * selects items in lists and menus. Installed once for each scene.
 */
public final class EditingKeys {

    /** The style class of text areas in which Tab goes to the next cell of a table. */
    private static final String CELL = "table-cell-text";

    /** Ctrl+Enter was pressed where no button is the default; the form is saved next if it has changes. */
    public static final EventType<Event> CONFIRMED = new EventType<>(Event.ANY, "CONFIRMED");

    private EditingKeys() {
    }

    public static void install(Scene scene) {
        TypeAhead.install(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            Node focused = scene.getFocusOwner();
            if (pressed.getCode() == KeyCode.ENTER || pressed.isShortcutDown()) {
                commit(focused);
                if (pressed.getCode() == KeyCode.ENTER && pressed.isShortcutDown()) {
                    defaultButton(scene, focused).ifPresentOrElse(button -> {
                        button.fire();
                        pressed.consume();
                    }, () -> Event.fireEvent(Objects.requireNonNullElse(focused, scene.getRoot()),
                            new Event(CONFIRMED)));
                }
            } else if (pressed.getCode() == KeyCode.TAB && leavesByTab(focused)) {
                focused.requestFocusTraversal(
                        pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                pressed.consume();
            }
        });
    }

    /** Returns the default button of the dialog or of the innermost form, which Enter does not reach everywhere. */
    private static Optional<Button> defaultButton(Scene scene, Node focused) {
        if (scene.getRoot() instanceof DialogPane dialog) {
            return dialog.getButtonTypes()
                    .stream()
                    .map(dialog::lookupButton)
                    .flatMap(EditingKeys::asDefault)
                    .findFirst();
        }
        for (Node form = focused; form != null; form = form.getParent()) {
            Optional<Button> button = form.lookupAll(".button").stream().flatMap(EditingKeys::asDefault).findFirst();
            if (button.isPresent()) {
                return button;
            }
        }
        return Optional.empty();
    }

    private static Stream<Button> asDefault(Node node) {
        return node instanceof Button button && button.isDefaultButton() && !button.isDisabled() && isShown(button)
                ? Stream.of(button)
                : Stream.empty();
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private static boolean leavesByTab(Node focused) {
        return focused instanceof TextArea area && !area.getStyleClass().contains(CELL);
    }

    /** Commits the text of the focused field, or of the field that contains the focused editor. */
    private static void commit(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            switch (node) {
                case DatePicker picker when picker.isEditable() -> picker.commitValue();
                case ComboBox<?> box when box.isEditable() -> box.commitValue();
                case Spinner<?> spinner when spinner.isEditable() -> spinner.commitValue();
                default -> {
                }
            }
        }
    }
}
