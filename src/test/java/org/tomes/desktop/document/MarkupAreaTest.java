package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.common.EditingKeys;
import org.tomes.desktop.shell.Themes;
import org.tomes.settings.Appearance;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Types into a text with markup and placeholders. */
class MarkupAreaTest {

    private static final String TEXT = """
            ## Rules

            - Within {a} **at once**, see [the page](https://tomes.example).
            > Note: {b}
            """;
    private final FxRobot robot = new FxRobot();
    private MarkupArea area;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            Themes.apply(Appearance.LIGHT);
            area = new MarkupArea();
            area.protect(text -> Pattern.compile("\\{[a-z]+}").matcher(text).results().toList());
            area.show(TEXT);
            Scene scene = new Scene(new StackPane(area), 500, 300);
            scene.getStylesheets().add(Themes.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            EditingKeys.install(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        DesktopFixture.onScreen(() -> {
            stage.close();
            return null;
        });
    }

    private void press(KeyCode key, boolean control) throws Exception {
        DesktopFixture.onScreen(() -> {
            Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
            return null;
        });
    }

    private void caret(int position) throws Exception {
        DesktopFixture.onScreen(() -> {
            area.requestFocus();
            area.moveCaret(position);
            return null;
        });
    }

    @Test
    void typedWordsAreInsertedAndUndone() throws Exception {
        caret(TEXT.length());
        robot.write("All of it");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(area.getText()).isEqualTo(TEXT + "All of it");
        for (String rest : List.of("All of ", "All of", "All ", "All", "")) {
            press(KeyCode.Z, true);
            assertThat(area.getText()).isEqualTo(TEXT + rest);
            assertThat(area.selected()).isEqualTo(new IndexRange(area.length(), area.length()));
        }
        assertThat(area.isUndoable()).isFalse();
        press(KeyCode.Y, true);
        press(KeyCode.Y, true);
        assertThat(area.getText()).isEqualTo(TEXT + "All ");
        robot.write("x");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(area.getText()).as("nothing was selected").isEqualTo(TEXT + "All x");
    }

    /** All text was selected, and the next letter replaced it. */
    @Test
    void nothingIsSelectedAfterAFormattingWasUndone() throws Exception {
        int start = TEXT.indexOf("Within");
        caret(start);
        DesktopFixture.onScreen(() -> {
            area.selectRange(start, start + "Within".length());
            new MarkupBar(area, Texts.in(Language.EN), words -> words).bold();
            return null;
        });
        assertThat(area.getText()).contains("**Within**");
        press(KeyCode.Z, true);
        assertThat(area.getText()).isEqualTo(TEXT);
        robot.write("x");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(area.getText()).isEqualTo(TEXT.replace("Within", "Withinx"));
        press(KeyCode.Z, true);
        press(KeyCode.Y, true);
        assertThat(area.getText()).isEqualTo(TEXT.replace("Within", "Withinx"));
    }

    @Test
    void headingsBoldWordsLinksAndPlaceholdersAreShownAsSuch() throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> DesktopFixture.onScreen(() -> !words(text -> true).isEmpty()));
        DesktopFixture.onScreen(() -> {
            double usual = area.getFont().getSize();
            assertThat(words(text -> text.getFont().getSize() > usual)).containsExactly("Rules");
            assertThat(words(text -> text.getFont().getStyle().equals("Bold"))).containsExactly("Rules", "at once");
            assertThat(words(Text::isUnderline)).containsExactly("the page");
            Paint plain = nodes(area, Text.class).filter(text -> text.getText().equals("at once"))
                    .findFirst()
                    .orElseThrow()
                    .getFill();
            assertThat(words(text -> !text.getText().isEmpty() && !text.getFill().equals(plain))).containsExactly("## ",
                    "- ", "**", "**", "[", "the page", "](https://tomes.example)", "> ");
            assertThat(nodes(area, TextFlow.class).flatMap(line -> nodes(line, Path.class))).hasSize(2);
            return null;
        });
    }

    private List<String> words(Predicate<Text> shown) {
        return nodes(area, Text.class).filter(shown).map(Text::getText).toList();
    }

    private static <T extends Node> Stream<T> nodes(Node node, Class<T> type) {
        Stream<T> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> nodes(child, type))
                : Stream.empty();
        return type.isInstance(node) ? Stream.concat(Stream.of(type.cast(node)), below) : below;
    }

    @Test
    void caretPassesAPlaceholderInOneStep() throws Exception {
        int start = TEXT.indexOf("{a}");
        caret(start);
        press(KeyCode.RIGHT, false);
        assertThat(area.caret()).isEqualTo(start + 3);
        press(KeyCode.LEFT, false);
        assertThat(area.caret()).isEqualTo(start);
        caret(start + 1);
        assertThat(area.caret()).as("never within").isIn(start, start + 3);
    }

    @Test
    void placeholderIsDeletedAsAWholeAndRestored() throws Exception {
        int start = TEXT.indexOf("{a}");
        for (KeyCode key : List.of(KeyCode.BACK_SPACE, KeyCode.DELETE)) {
            for (boolean word : List.of(false, true)) {
                caret(key == KeyCode.DELETE ? start : start + 3);
                press(key, word);
                assertThat(area.getText()).as(key + " " + word).doesNotContain("a}").contains("- Within ", "at once");
                press(KeyCode.Z, true);
                assertThat(area.getText()).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void anotherTextHasNoHistory() throws Exception {
        caret(0);
        robot.write("x");
        DesktopFixture.onScreen(() -> {
            area.show("Other");
            return null;
        });
        press(KeyCode.Z, true);
        assertThat(area.getText()).isEqualTo("Other");
    }

    @Test
    void positionsAreCountedInCharacters() throws Exception {
        DesktopFixture.onScreen(() -> {
            for (int i = 0; i <= TEXT.length(); i++) {
                area.protect(text -> List.of());
                area.moveCaret(i);
                assertThat(area.caret()).isEqualTo(i);
            }
            area.selectRange(3, 8);
            return null;
        });
        assertThat(area.selected().getStart()).isEqualTo(3);
        assertThat(area.selected().getEnd()).isEqualTo(8);
    }

    @Test
    void tabIsTyped() throws Exception {
        caret(0);
        press(KeyCode.TAB, false);
        assertThat(area.getText()).startsWith("\t##");
    }
}
