package org.tomes.desktop.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that work on every screen. */
record Shortcuts(ShellController shell) {

    void install(Scene scene) {
        var keys = scene.getAccelerators();
        keys.clear();
        keys.put(control(KeyCode.K), shell::openPalette);
        keys.put(control(KeyCode.F), () -> shell.current().find());
        keys.put(control(KeyCode.N), () -> shell.current().create());
        keys.put(control(KeyCode.S), () -> shell.current().save());
        keys.put(control(KeyCode.O), shell::openRegister);
        keys.put(new KeyCodeCombination(KeyCode.F5), () -> shell.current().refresh());
        keys.put(new KeyCodeCombination(KeyCode.F6), () -> shell.nextPane(1));
        keys.put(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN), () -> shell.nextPane(-1));
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
