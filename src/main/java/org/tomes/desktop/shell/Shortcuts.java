package org.tomes.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * The keyboard shortcuts of all screens. They are installed once and never removed: a shortcut may change the content
 * of the window, and JavaFX does not allow removing accelerators while one is being handled.
 *
 * @param shell the screens of the open register; empty if there are none
 */
record Shortcuts(Supplier<Optional<ShellController>> shell) {

    void install(Scene scene) {
        put(scene, control(KeyCode.K), ShellController::openPalette);
        put(scene, control(KeyCode.F), open -> open.current().find());
        put(scene, control(KeyCode.N), ShellController::create);
        put(scene, control(KeyCode.S), ShellController::save);
        put(scene, control(KeyCode.O), ShellController::openRegister);
        put(scene, new KeyCodeCombination(KeyCode.F5), open -> open.current().refresh());
        put(scene, new KeyCodeCombination(KeyCode.F6), open -> open.nextPane(1));
        put(scene, new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), open -> open.nextPane(-1));
    }

    private void put(Scene scene, KeyCombination keys, Consumer<ShellController> action) {
        scene.getAccelerators().put(keys, () -> shell.get().ifPresent(action));
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
