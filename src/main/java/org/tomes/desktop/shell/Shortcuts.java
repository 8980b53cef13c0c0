package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.WindowEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.tomes.desktop.common.ProportionalSplitPane;
import org.tomes.desktop.common.Screen;

/**
 * The keyboard shortcuts of all screens. They are installed once and never removed: a shortcut may change the content
 * of the window, and JavaFX does not allow removing accelerators while one is being handled.
 *
 * @param shell the screens of the open register; empty if there are none
 * @param help shows the user guide
 * @param zoom works in every state of the window
 */
record Shortcuts(Supplier<Optional<ShellController>> shell, Runnable help, Zoom zoom) {

    private static final List<KeyCombination> REDO = List.of(control(KeyCode.Y),
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));

    void install(Scene scene) {
        put(scene, control(KeyCode.K), ShellController::openPalette);
        put(scene, control(KeyCode.F), open -> open.current().find());
        put(scene, control(KeyCode.N), open -> open.write(Screen::create));
        put(scene, control(KeyCode.S), open -> open.write(Screen::save));
        put(scene, control(KeyCode.ENTER), open -> open.write(Screen::save));
        put(scene, control(KeyCode.Z), open -> open.reverse(Notices::undo));
        REDO.forEach(keys -> put(scene, keys, open -> open.reverse(Notices::redo)));
        put(scene, control(KeyCode.O), ShellController::openRegister);
        scene.getAccelerators()
                .put(control(KeyCode.Q), () -> scene.getWindow()
                        .fireEvent(new WindowEvent(scene.getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        put(scene, new KeyCodeCombination(KeyCode.F5), open -> open.current().refresh());
        put(scene, new KeyCodeCombination(KeyCode.F6), open -> open.focusNextPane(1));
        put(scene, new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), open -> open.focusNextPane(-1));
        put(scene, new KeyCodeCombination(KeyCode.F8), open -> ProportionalSplitPane.visibleIn(scene.getRoot())
                .ifPresent(ProportionalSplitPane::toggleLastPane));
        put(scene, new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), open -> open.goThroughHistory(-1));
        put(scene, new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN), open -> open.goThroughHistory(1));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), help);
        Stream.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD).forEach(key -> zoom(scene, key, zoom::larger));
        Stream.of(KeyCode.MINUS, KeyCode.SUBTRACT).forEach(key -> zoom(scene, key, zoom::smaller));
        Stream.of(KeyCode.DIGIT0, KeyCode.NUMPAD0).forEach(key -> zoom(scene, key, zoom::usual));
        // A text field consumes the key even if it has nothing to undo itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            TextHistory.of(scene.getFocusOwner()).ifPresent(input -> {
                boolean undo = control(KeyCode.Z).match(pressed) && !input.undoable();
                boolean redo = REDO.stream().anyMatch(keys -> keys.match(pressed)) && !input.redoable();
                if (undo || redo) {
                    shell.get().ifPresent(open -> open.reverse(undo ? Notices::undo : Notices::redo));
                    pressed.consume();
                }
            });
        });
        scene.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
            if (typed.getCharacter().equals("?") && TextHistory.of(scene.getFocusOwner()).isEmpty()) {
                shell.get().ifPresent(ShellController::showKeys);
            }
        });
        scene.addEventHandler(MouseEvent.MOUSE_PRESSED, pressed -> {
            int step = pressed.getButton() == MouseButton.BACK ? -1
                    : pressed.getButton() == MouseButton.FORWARD ? 1 : 0;
            if (step != 0) {
                shell.get().ifPresent(open -> open.goThroughHistory(step));
            }
        });
    }

    /** Whether the control in which the user types can undo or redo something itself. */
    private record TextHistory(boolean undoable, boolean redoable) {

        /** Returns the history of the control that receives the keys: in a date field, this is not the focused node. */
        static Optional<TextHistory> of(Node focused) {
            return switch (focused) {
                case TextInputControl input -> Optional.of(new TextHistory(input.isUndoable(), input.isRedoable()));
                case RichTextArea area -> Optional.of(new TextHistory(area.isUndoable(), area.isRedoable()));
                case DatePicker picker -> of(picker.getEditor());
                case ComboBox<?> box when box.isEditable() -> of(box.getEditor());
                case Spinner<?> spinner when spinner.isEditable() -> of(spinner.getEditor());
                case null, default -> Optional.empty();
            };
        }
    }

    private static void zoom(Scene scene, KeyCode key, Runnable action) {
        // On many keyboards, "+" is typed with Shift.
        scene.getAccelerators()
                .put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), action);
    }

    private void put(Scene scene, KeyCombination keys, Consumer<ShellController> action) {
        scene.getAccelerators().put(keys, () -> shell.get().ifPresent(action));
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
