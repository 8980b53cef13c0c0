package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.desktop.DesktopFixture;

class TypeAheadTest {

    private static final List<String> PEOPLE = List.of("Dr. Ines Vogel", "Jens Obermeier", "Ömer Kaya", "Vera Ott");
    private Stage stage;
    private ComboBox<String> box;
    private MenuButton menu;

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        stage = DesktopFixture.onScreen(() -> {
            box = new ComboBox<>();
            menu = new MenuButton();
            ComboBoxes.prepare(box, PEOPLE, Function.identity());
            menu.getItems().setAll(PEOPLE.stream().map(MenuItem::new).toList());
            Scene scene = new Scene(new HBox(box, menu));
            TypeAhead.install(scene);
            Stage opened = new Stage();
            opened.setScene(scene);
            opened.show();
            return opened;
        });
    }

    @AfterEach
    void close() throws Exception {
        DesktopFixture.onScreen(() -> {
            stage.hide();
            return null;
        });
    }

    /** Keys go to the window, which passes them to an open menu. */
    private void type(Node focus, String text) throws Exception {
        DesktopFixture.onScreen(() -> {
            focus.requestFocus();
            text.chars()
                    .mapToObj(Character::toString)
                    .forEach(character -> Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_TYPED, character, character,
                            KeyCode.UNDEFINED, false, false, false, false)));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String valueAfter(String text) throws Exception {
        DesktopFixture.onScreen(() -> {
            box.setValue(null);
            return null;
        });
        type(box, text);
        return box.getValue();
    }

    @Test
    void beginningOfANameSelectsItInADropDownList() throws Exception {
        assertThat(valueAfter("je")).isEqualTo("Jens Obermeier");
    }

    @Test
    void namePrefixTakesPrecedenceOverAnInnerWord() throws Exception {
        assertThat(valueAfter("v")).isEqualTo("Vera Ott");
    }

    @Test
    void wordsWithinANameAreFound() throws Exception {
        assertThat(valueAfter("ö")).isEqualTo("Ömer Kaya");
    }

    @Test
    void itemOfAnOpenMenuIsFocused() throws Exception {
        DesktopFixture.onScreen(() -> {
            menu.show();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        type(menu, "ober");
        assertThat(DesktopFixture.onScreen(() -> focusedTexts())).containsExactly("Jens Obermeier");
    }

    private static List<String> focusedTexts() {
        return Window.getWindows()
                .stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(window -> ((ContextMenu) window).getItems().stream())
                .filter(item -> Stream.ofNullable(item.getStyleableNode()).anyMatch(Node::isFocused))
                .map(MenuItem::getText)
                .toList();
    }
}
