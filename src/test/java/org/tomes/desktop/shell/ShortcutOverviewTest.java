package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.DesktopFixture;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ShortcutOverviewTest {

    private static final Texts EN = Texts.in(Language.EN);
    /** Keys that are displayed with another symbol than their name. */
    private static final Map<KeyCode, String> SIGNS = Map.of(KeyCode.LEFT, "←", KeyCode.RIGHT, "→", KeyCode.PLUS, "++",
            KeyCode.EQUALS, "++", KeyCode.ADD, "++", KeyCode.MINUS, "−", KeyCode.SUBTRACT, "−", KeyCode.DIGIT0, "0",
            KeyCode.NUMPAD0, "0");

    @Test
    void sheetListsEveryKeyOfTheWindow() throws Exception {
        DesktopFixture.startToolkit();
        Scene scene = DesktopFixture.onScreen(() -> {
            Scene made = new Scene(new Region());
            new Shortcuts(Optional::empty, () -> {
            }, new Zoom(made, percent -> {
            })).install(made);
            return made;
        });
        List<String> listed = DesktopFixture.onScreen(() -> new ShortcutOverview(EN, () -> {
        }).lookupAll(".key").stream().map(label -> ((Label) label).getText()).toList());
        Set<KeyCombination> keys = scene.getAccelerators().keySet();
        assertThat(keys).hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(listed).anyMatch(line -> lists(line, (KeyCodeCombination) key)));
    }

    private static boolean lists(String line, KeyCodeCombination key) {
        return line.contains(SIGNS.getOrDefault(key.getCode(), key.getCode().getName()))
                && isUsed(key.getShortcut(), line, EN.get("shell.keys.control"))
                && isUsed(key.getShift(), line, EN.get("shell.keys.shift")) && isUsed(key.getAlt(), line, "Alt");
    }

    private static boolean isUsed(ModifierValue modifier, String line, String name) {
        return modifier != ModifierValue.DOWN || line.contains(name);
    }
}
