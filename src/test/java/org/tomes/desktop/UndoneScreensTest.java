package org.tomes.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Language;

/** After undoing, the screen and its form show what is stored, whatever screen the action was done on. */
class UndoneScreensTest {

    /** The text of the state in the row of a finding. */
    private static final String OPEN = "open";

    @TempDir
    private Path folder;

    private interface Step {
        void in(OpenWindow window) throws Exception;
    }

    private interface Look {
        Object at(OpenWindow window) throws Exception;
    }

    /**
     * Something that can be undone.
     *
     * @param reach shows the screen and the record
     * @param act does it
     * @param shown what the screen shows of it
     * @param undone what the screen shows afterwards; empty for what it showed before
     */
    private record Undoable(String name, Step reach, Step act, Look shown, Optional<Object> undone) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Undoable> actions() {
        return Stream
                .of(new Undoable("change of a finding, seen among the changes", UndoneScreensTest::finding, window -> {
                    window.click(window.see("#make-change"));
                    window.click(window.see("#show"));
                    window.see("#step-WITHDRAW");
                }, window -> window.sees("#step-REVISE"), Optional.of(true)), new Undoable(
                        "measure of a finding, seen among the measures", UndoneScreensTest::finding, window -> {
                            window.click(window.see("#makeMeasure"));
                            window.click(window.see("#show"));
                            window.waitFor(() -> status(window) == MeasureStatus.PLANNED);
                        }, UndoneScreensTest::status, Optional.of(MeasureStatus.RETIRED)),
                        new Undoable("decision about a finding", UndoneScreensTest::finding, window -> {
                            MenuButton decide = (MenuButton) window.see("#decide-finding");
                            window.robot.interact(() -> decide.getItems().get(1).fire());
                            window.type("reason", "Only a test");
                            window.click(window.see("#decide"));
                            window.see("#undo");
                            window.waitFor(() -> !selectedRow(window).contains(OPEN));
                        }, window -> selectedRow(window).contains(OPEN), Optional.empty()), inForm("measures", "title"),
                        inForm("changes", "title"), inForm("soa", "law"));
    }

    /** Changes a text in the form beside the first record of a list. */
    private static Undoable inForm(String screen, String field) {
        return new Undoable(screen, window -> {
            window.go(screen);
            window.waitFor(() -> window.field(field).isPresent());
        }, window -> {
            window.type(field, "Quite another text");
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.see("#undo");
        }, window -> window.field(field).map(TextInputControl::getText).orElse(""), Optional.empty());
    }

    private static void finding(OpenWindow window) throws Exception {
        window.go("findings");
        window.click(window.seeText("F-1"));
        window.see("#decide-finding");
    }

    private static Object status(OpenWindow window) {
        return window.robot.lookup(node -> node instanceof ComboBox<?> box && "status".equals(box.getId()))
                .<ComboBox<?>>queryAll()
                .stream()
                .findFirst()
                .<Object>map(ComboBox::getValue)
                .orElse("none");
    }

    /** Acts as top management, which decides on high risks without being asked about it. */
    private OpenWindow open() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.exampleCompany(context, path, Language.EN)) {
            context.actors().choose(register, register.records().people().get("Dr. Katrin Hallerbrück").id());
        }
        return OpenWindow.on(context, Language.EN, Optional.of(path));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void screenShowsWhatIsStoredAfterUndoing(Undoable action) throws Exception {
        try (OpenWindow window = open()) {
            action.reach().in(window);
            Object before = DesktopFixture.onScreen(() -> action.shown().at(window));
            action.act().in(window);
            assertThat(DesktopFixture.onScreen(() -> action.shown().at(window)))
                    .isNotEqualTo(action.undone().orElse(before));
            undo(window);
            window.waitFor(() -> action.shown().at(window).equals(action.undone().orElse(before)));
        }
    }

    /** The decision changes the order of the list, but the finding stays where it is until the list is sorted again. */
    @Test
    void findingStaysSelectedWhileItsDecisionIsMadeAndUndone() throws Exception {
        try (OpenWindow window = open()) {
            finding(window);
            MenuButton decide = (MenuButton) window.see("#decide-finding");
            window.robot.interact(() -> decide.getItems().get(1).fire());
            window.type("reason", "Only a test");
            window.click(window.see("#decide"));
            window.see("#undo");
            window.waitFor(() -> !selectedRow(window).contains(OPEN));
            assertThat(DesktopFixture.onScreen(() -> selectedRow(window))).contains("F-1");
            undo(window);
            window.waitFor(() -> selectedRow(window).contains(OPEN));
            assertThat(DesktopFixture.onScreen(() -> selectedRow(window))).contains("F-1");
        }
    }

    /** Returns the texts of the selected row of the list. */
    private static List<String> selectedRow(OpenWindow window) {
        return window.robot.lookup(node -> node instanceof TableRow<?> row && row.isSelected() && !row.isEmpty())
                .<TableRow<?>>tryQuery()
                .map(row -> row.lookupAll("*")
                        .stream()
                        .filter(Labeled.class::isInstance)
                        .map(part -> ((Labeled) part).getText())
                        .toList())
                .orElse(List.of());
    }

    /** By the keyboard, outside of a text field, which undoes the last typing by itself. */
    private static void undo(OpenWindow window) throws Exception {
        Node list = window.see(".record-table .table-view");
        window.robot.interact(list::requestFocus);
        window.press(KeyCode.SHORTCUT, KeyCode.Z);
    }

    @Test
    void anotherPersonDoesNotUndoIt() throws Exception {
        try (OpenWindow window = open()) {
            finding(window);
            window.click(window.see("#makeMeasure"));
            window.click(window.see("#show"));
            window.waitFor(() -> status(window) == MeasureStatus.PLANNED);
            MenuButton people = (MenuButton) window.see("#actorMenu");
            String first = people.getText();
            window.robot.interact(() -> people.getItems()
                    .stream()
                    .map(RadioMenuItem.class::cast)
                    .filter(item -> !item.isSelected())
                    .findFirst()
                    .orElseThrow()
                    .fire());
            window.waitFor(() -> !people.getText().equals(first));
            undo(window);
            window.waitFor(() -> window.robot.lookup(".notice-bar .label")
                    .<Label>queryAll()
                    .stream()
                    .anyMatch(label -> label.getText()
                            .equals(window.texts.get("shell.nothingToUndo.ofOther", people.getText(), first))));
            assertThat(status(window)).isEqualTo(MeasureStatus.PLANNED);
        }
    }

    /** The question about it comes first, on this screen; what is undone is what was asked for. */
    @Test
    void unsavedInputIsConfirmedBeforeUndo() throws Exception {
        try (OpenWindow window = open()) {
            finding(window);
            window.click(window.see("#makeMeasure"));
            window.click(window.see("#show"));
            window.waitFor(() -> status(window) == MeasureStatus.PLANNED);
            window.type("title", "Half a title");
            undo(window);
            window.answer("shell.unsaved.discard");
            window.waitFor(() -> status(window) == MeasureStatus.RETIRED);
            assertThat(window.sees("#nav-measures:selected")).isTrue();
        }
    }
}
