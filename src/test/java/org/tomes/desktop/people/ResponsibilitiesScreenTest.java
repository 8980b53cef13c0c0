package org.tomes.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.people.Person;
import org.tomes.people.Responsibility;
import org.tomes.people.Role;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** People, roles and the matrix with mouse and keyboard. */
class ResponsibilitiesScreenTest {

    @TempDir
    private Path folder;
    private AppContext context;
    private Person marta;

    @BeforeEach
    void fill() {
        context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, context.paths().defaultRegister())) {
            marta = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta Kowalczyk"));
            register.records().responsibilities().add(DesktopFixture.ACTOR, Responsibility.titled("Keys"));
            register.records().responsibilities().add(DesktopFixture.ACTOR, Responsibility.titled("Networks"));
        }
    }

    private OpenWindow open(String tab) throws Exception {
        OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("responsibilities");
        window.click(window.seeText(window.texts.get("desktop_people.tab." + tab)));
        return window;
    }

    private OpenRegister stored() {
        return context.open(context.paths().defaultRegister());
    }

    @Test
    void personIsAddedAndSavedBeforeAnotherIsOpened() throws Exception {
        try (OpenWindow window = open("people")) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("name", "Jonas Brandt");
            window.type("email", "jonas@example.com");
            window.robot.clickOn(window.seeText("Marta Kowalczyk"));
            window.answer("shell.unsaved.save");
            window.waitFor(
                    () -> window.field("name").filter(field -> field.getText().equals("Marta Kowalczyk")).isPresent());
            window.type("jobTitle", "CISO");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
        }
        try (OpenRegister register = stored()) {
            assertThat(register.records().people().all()).extracting(Person::name)
                    .containsExactly("Jonas Brandt", "Marta Kowalczyk");
            assertThat(register.records().people().all().getLast().jobTitle()).isEqualTo("CISO");
        }
    }

    @Test
    void changeOfAPersonAndAnAddedOneAreUndone() throws Exception {
        try (OpenWindow window = open("people")) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("name", "Jonas Brandt");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.seeText(window.texts.get("desktop_people.personAdded", "Jonas Brandt"));
            window.robot.clickOn(window.seeText("Marta Kowalczyk"));
            window.waitFor(
                    () -> window.field("name").filter(field -> field.getText().equals("Marta Kowalczyk")).isPresent());
            window.type("jobTitle", "CISO");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.seeText(window.texts.get("desktop_people.personSaved", "Marta Kowalczyk"));
            window.click(window.see("#undo"));
            window.see("#redo");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.seeText(window.texts.get("shell.undone", Message.of("desktop_people.personAdded", "Jonas Brandt")));
        }
        try (OpenRegister register = stored()) {
            assertThat(register.records().people().all()).extracting(Person::name, Person::jobTitle, Person::active)
                    .containsExactly(tuple("Jonas Brandt", "", false), tuple("Marta Kowalczyk", "", true));
        }
    }

    /** A letter without its topic says nothing. */
    @Test
    void topicsStayInSightWhileTheLettersAreScrolledSideways() throws Exception {
        try (OpenRegister register = stored()) {
            IntStream.range(0, 40)
                    .forEach(i -> register.records()
                            .people()
                            .add(DesktopFixture.ACTOR, Person.ofName("Person Number " + i)));
        }
        try (OpenWindow window = open("matrix")) {
            window.waitFor(() -> matrix(window).getItems().size() == 2 && matrix(window).getColumns().size() > 40);
            ScrollBar bar = matrix(window).lookupAll(".scroll-bar")
                    .stream()
                    .map(ScrollBar.class::cast)
                    .filter(candidate -> candidate.getOrientation() == Orientation.HORIZONTAL)
                    .findFirst()
                    .orElseThrow();
            window.waitFor(() -> bar.isVisible() && bar.getMax() > 100);
            List<Double> before = frozenPositions(window);
            // A late layout of the columns may scroll back.
            window.waitFor(() -> {
                bar.setValue(bar.getMax());
                return frozenPositions(window).size() == matrix(window).getItems().size() + 1;
            });
            assertThat(frozenPositions(window))
                    .allSatisfy(left -> assertThat(left).isCloseTo(before.getFirst(), Offset.offset(1.0)));
            window.robot.interact(() -> focusFirstLetter(matrix(window)));
            window.waitFor(() -> bar.getValue() < 1);
        }
    }

    private static <R> void focusFirstLetter(TableView<R> matrix) {
        matrix.getFocusModel().focus(0, matrix.getColumns().get(1));
    }

    /** Returns the left edges of the topics, and of their heading once it has its place. */
    private static List<Double> frozenPositions(OpenWindow window) {
        return matrix(window).lookupAll(".frozen")
                .stream()
                .filter(node -> !(node instanceof TableCell<?, ?> cell) || !cell.isEmpty())
                .map(node -> node.localToScene(node.getLayoutBounds()).getMinX())
                .toList();
    }

    @Test
    void removedTopicCanBeRestoredByUndo() throws Exception {
        try (OpenWindow window = open("matrix")) {
            window.waitFor(() -> matrix(window).getItems().size() == 2 && matrix(window).getColumns().size() > 1);
            window.robot.interact(() -> {
                matrix(window).requestFocus();
                matrix(window).getSelectionModel().clearAndSelect(0);
            });
            window.click(window.robot
                    .lookup(node -> node instanceof Button button
                            && window.texts.get("desktop_people.removeTopic").equals(button.getAccessibleText()))
                    .query());
            window.answer("desktop_people.remove");
            window.waitFor(() -> matrix(window).getItems().size() == 1);
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor(() -> matrix(window).getItems().size() == 2);
        }
    }

    @Test
    void roleWithItsHolderIsAdded() throws Exception {
        try (OpenWindow window = open("roles")) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.type("title", "Cloud team");
            window.click(
                    window.robot.lookup(node -> node instanceof CheckBox box && "Marta Kowalczyk".equals(box.getText()))
                            .query());
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
            window.seeText("Cloud team");
        }
        try (OpenRegister register = stored()) {
            assertThat(register.records().responsibilities().roles()).extracting(Role::title)
                    .containsExactly("Cloud team");
            assertThat(register.records().responsibilities().roles().getFirst().holders()).containsExactly(marta.id());
        }
    }

    @Test
    void topicIsFoundAndMovedByKeys() throws Exception {
        try (OpenWindow window = open("matrix")) {
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.robot.write("net");
            window.waitFor(() -> matrix(window).getItems().size() == 1);
            window.press(KeyCode.DOWN);
            window.robot.interact(() -> matrix(window).getSelectionModel().clearAndSelect(0));
            window.press(KeyCode.ALT, KeyCode.UP);
            window.waitFor(() -> matrix(window).getItems().size() == 2
                    && matrix(window).getItems().getFirst() instanceof Responsibility first
                    && first.title().equals("Networks"));
        }
        try (OpenRegister register = stored()) {
            assertThat(register.records().responsibilities().topics()).extracting(Responsibility::title)
                    .containsExactly("Networks", "Keys");
        }
    }

    @Test
    void severalDutiesAreUndoneOneByOne() throws Exception {
        try (OpenWindow window = open("matrix")) {
            window.waitFor(() -> matrix(window).getItems().size() == 2 && matrix(window).getColumns().size() > 1);
            for (KeyCode letter : List.of(KeyCode.C, KeyCode.R)) {
                window.robot.interact(() -> {
                    matrix(window).requestFocus();
                    matrix(window).getSelectionModel().clearAndSelect(0);
                    matrix(window).getFocusModel().focusRightCell();
                });
                window.press(letter);
                window.waitFor(() -> letters(window).contains(letter.getName()));
            }
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor(() -> !letters(window).contains("R"));
            window.see("#redo");
            assertThat(letters(window)).isEqualTo("C");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor(() -> letters(window).isEmpty());
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.seeText(window.texts.get("shell.nothingToUndo"));
        }
    }

    /** Returns the duties of all people for the first topic. */
    private static String letters(OpenWindow window) {
        Responsibility first = (Responsibility) matrix(window).getItems().getFirst();
        return first.assignments()
                .stream()
                .map(assignment -> String.valueOf(assignment.duty().letter()))
                .collect(Collectors.joining());
    }

    private static TableView<?> matrix(OpenWindow window) {
        return window.robot.lookup("#matrix").queryAs(TableView.class);
    }

    @Test
    void verticalHeadingBreaksNoWord() throws Exception {
        try (OpenRegister register = stored()) {
            register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anwendungsverantwortungsbeauftragte"));
        }
        try (OpenWindow window = open("matrix")) {
            Label heading = (Label) window.seeText("Anwendungsverantwortungsbeauftragte");
            window.waitFor(() -> heading.getWidth() >= heading.prefWidth(-1) - 1);
            Text line = new Text(heading.getText());
            line.setFont(heading.getFont());
            double around = heading.getInsets().getLeft() + heading.getInsets().getRight();
            assertThat(around).isPositive();
            assertThat(heading.getWidth()).isGreaterThanOrEqualTo(line.getLayoutBounds().getWidth() + around);
        }
    }
}
