package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.document.DocumentKind;
import org.tomes.document.text.SectionStatus;
import org.tomes.text.Language;

/** Edits the cloud security policy with mouse and keyboard. */
class TextScreenTest {

    private static final DocumentKind KIND = DocumentKind.CLOUD_SECURITY_POLICY;
    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void fill() {
        context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, context.paths().defaultRegister()).close();
    }

    private OpenWindow open() throws Exception {
        OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty()).go("documents");
        window.click(window.seeText(window.texts.get("document.tab.text")));
        window.waitFor(() -> window.robot.lookup("#text").tryQuery().isPresent() && !text(window).isEmpty());
        return window;
    }

    private List<SectionStatus> stored() {
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            return register.documents().texts().all(KIND, Language.EN);
        }
    }

    private static MarkupArea area(OpenWindow window) {
        return window.robot.lookup("#text").query();
    }

    private static String text(OpenWindow window) {
        return area(window).getText();
    }

    /** Replaces the text by typing. */
    private static void type(OpenWindow window, String text) throws Exception {
        // JavaFX's headless platform reports every click as a request for a context menu.
        window.robot.interact(() -> {
            area(window).requestFocus();
            area(window).selectAll();
        });
        window.robot.write(text);
        window.waitFor(() -> text(window).equals(text));
    }

    @SuppressWarnings("unchecked")
    private static ListView<SectionStatus> list(OpenWindow window) throws Exception {
        return (ListView<SectionStatus>) window.see("#sections");
    }

    @Test
    void textIsWrittenWithTheButtonsAndShownAsPagesThatPrint() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.see("#writeView"));
            type(window, "Costs have limits");
            window.robot.interact(() -> area(window).selectRange(0, 5));
            window.click(window.see("#bold"));
            assertThat(text(window)).isEqualTo("**Costs** have limits");
            window.robot.interact(area(window)::moveDocumentEnd);
            window.click(window.see("#table"));
            window.click(window.see("#table-2x2"));
            window.waitFor(() -> window.focused().filter(TextArea.class::isInstance).isPresent());
            window.robot.write("Service").push(KeyCode.TAB).write("Limit").push(KeyCode.TAB);
            window.robot.write("AI | ML").push(KeyCode.TAB).write("100").push(KeyCode.TAB).write("Web");
            window.waitFor(() -> text(window).contains("Web"));
            assertThat(text(window)).as("the last Tab adds a row").isEqualTo("""
                    **Costs** have limits

                    | Service | Limit |
                    | --- | --- |
                    | AI \\| ML | 100 |
                    | Web |  |
                    """);
            DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                    Path.of("target/screens/documents-table.png"));
            window.click(window.see("#remove-row"));
            window.click(window.see("#add-column"));
            window.robot.write("Owner").push(KeyCode.ESCAPE);
            window.waitFor(area(window)::isFocused);
            assertThat(text(window)).contains("| Service | Owner | Limit |\n").doesNotContain("Web");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
            window.see("#table-done");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
            window.click(window.see("#pagesView"));
            window.waitFor(() -> window.robot.lookup(".sheets .image-view")
                    .<ImageView>queryAll()
                    .stream()
                    .anyMatch(view -> view.getImage() != null));
            assertThat(((Label) window.see("#pageNumbers")).getText()).startsWith("Page");
            window.click(window.see("#changesView"));
            window.waitFor(() -> !window.robot.lookup(".changed-line").queryAll().isEmpty());
            assertThat(window.robot.lookup("#pageNumbers").query().isVisible()).as("page numbers without pages")
                    .isFalse();
        }
        assertThat(stored().getFirst()).satisfies(section -> {
            assertThat(section.state()).isEqualTo(SectionStatus.State.CHANGED);
            assertThat(section.record().text()).contains("**Costs** have limits");
        });
    }

    @Test
    void savingKeepsCaretSelectionAndScrollPosition() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.see("#writeView"));
            type(window, "Costs have limits. ");
            MarkupArea area = area(window);
            window.robot.interact(() -> area.appendText("A line of the text.\n".repeat(200)));
            window.robot.interact(() -> area.selectRange(2010, 2020));
            ScrollBar bar = (ScrollBar) area.lookup(".scroll-bar:vertical");
            window.waitFor(() -> bar.getValue() > 0.1);
            double before = DesktopFixture.onScreen(bar::getValue);
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
            window.see("#undo");
            assertThat(area.selected().toString()).isEqualTo("2010, 2020");
            assertThat(area.isFocused()).isTrue();
            assertThat(DesktopFixture.onScreen(bar::getValue)).isCloseTo(before, within(0.01));
        }
    }

    @Test
    void problemsAreListedAndLeadToTheirLine() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.see("#writeView"));
            type(window, "Fine.");
            window.robot.interact(() -> area(window).setText("Fine.\n\nThe {scoer} is low.\n"));
            Node problem = window.seeText("Line 3: Placeholder {scoer} does not exist. Choose one from the list.");
            window.click(problem);
            assertThat(area(window).getText()
                    .substring(area(window).selected().getStart(), area(window).selected().getEnd()))
                    .isEqualTo("The {scoer} is low.");
        }
    }

    /** The line that represents a table is easily deleted, and nothing else in the document shows the loss. */
    @Test
    void tableRemovedFromTheDocumentIsReportedAndCanBeRestored() throws Exception {
        try (OpenWindow window = open()) {
            ListView<SectionStatus> list = list(window);
            window.robot.interact(() -> list.getSelectionModel().select(list.getItems().size() - 1));
            window.click(window.see("#writeView"));
            String table = "{{" + window.texts.get("draft.part.control-table") + "}}";
            window.waitFor(() -> text(window).contains(table));
            String whole = DesktopFixture.onScreen(() -> text(window));
            window.robot.interact(() -> area(window).setText(whole.replace(table, "")));
            window.seeText("No longer in the document: Controls and their rules");
            window.click(window.see("#put-back-control-table"));
            window.waitFor(() -> text(window).strip().equals(whole.strip()));
        }
    }

    /** A user who has emptied a section must see at a glance the parts that were lost with it. */
    @Test
    void allMissingPartsAreVisible() throws Exception {
        try (OpenWindow window = open()) {
            ListView<SectionStatus> list = list(window);
            window.robot.interact(() -> list.getSelectionModel().select(3));
            window.click(window.see("#writeView"));
            window.waitFor(() -> text(window).contains("{{" + window.texts.get("draft.part.rules") + ": NET}}"));
            window.robot.interact(() -> area(window).setText("Nothing but this."));
            window.seeText("No longer in the document: Table of rules");
            Node problems = window.see(".problems");
            DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                    Path.of("target/screens/documents-text-lost.png"));
            assertThat(window.robot.lookup(".problems .button").<Node>queryAll()).hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(button -> problems.localToScene(problems.getLayoutBounds())
                            .contains(button.localToScene(button.getLayoutBounds())));
        }
    }

    @Test
    void valueOfARuleIsFoundByTypingAndShownByItsName() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.see("#writeView"));
            type(window, "Within ");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
            TextInputControl query = (TextInputControl) window.see("#query");
            ListView<?> found = (ListView<?>) window.see("#entries");
            assertThat(DesktopFixture.onScreen(() -> found.getItems().size())).as("everything").isGreaterThan(200);
            window.robot.interact(() -> query.setText("deadline high"));
            window.seeText(window.texts.get("document.text.valuesOf", window.texts.get("rule.area.MON")));
            DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                    Path.of("target/screens/documents-insert.png"));
            window.press(KeyCode.ENTER);
            window.waitFor(() -> text(window)
                    .equals("Within {" + window.texts.get("rule.name.deadline-high") + ": 30 " + "days}")
                    && area(window).isFocused());
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
        }
        assertThat(stored().getFirst().record().text()).isEqualTo("Within {param:deadline-high}");
    }

    @Test
    void sectionsCanBeMovedAndOmittedByKeyboardWithUndo() throws Exception {
        try (OpenWindow window = open()) {
            ListView<SectionStatus> list = list(window);
            window.robot.interact(list::requestFocus);
            window.press(KeyCode.ALT, KeyCode.DOWN);
            window.waitFor(() -> list.getItems().get(1).key().equals("summary"));
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            window.robot.interact(list::requestFocus);
            window.press(KeyCode.DELETE);
            window.waitFor(() -> list.getItems().get(1).hidden());
            window.click(window.see("#undo"));
            window.waitFor(() -> !list.getItems().get(1).hidden());
        }
        assertThat(stored()).extracting(SectionStatus::key).startsWith("purpose", "summary");
        assertThat(stored()).noneMatch(SectionStatus::hidden);
    }

    @Test
    void leavingUnsavedTextAsks() throws Exception {
        try (OpenWindow window = open()) {
            window.click(window.see("#writeView"));
            type(window, "Own words");
            ListView<SectionStatus> list = list(window);
            // Does not use the robot, which would wait for the dialog that this opens.
            Platform.runLater(() -> list.getSelectionModel().select(1));
            window.answer("shell.unsaved.save");
            window.waitFor(() -> list.getSelectionModel().getSelectedIndex() == 1 && !text(window).equals("Own words"));
        }
        assertThat(stored().getFirst().record().text()).isEqualTo("Own words");
    }

    @Test
    void customSectionIsAddedAfterTheOpenOne() throws Exception {
        try (OpenWindow window = open()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.waitFor(() -> window.robot.lookup(".dialog-pane .text-field").tryQuery().isPresent());
            window.robot.clickOn(".dialog-pane .text-field").write("Cloud exit");
            window.answer("document.text.add");
            window.waitFor(
                    () -> window.field("title").filter(field -> field.getText().equals("Cloud exit")).isPresent());
        }
        assertThat(stored()).extracting(SectionStatus::state).contains(SectionStatus.State.OWN);
        assertThat(stored().get(1).record().title()).isEqualTo("Cloud exit");
    }

    @Test
    void editorLeavesAPictureToLookAt() throws Exception {
        Path path = folder.resolve("example");
        DesktopFixture.exampleCompany(context, path, Language.DE).close();
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(path)).go("documents")) {
            window.resize(1600, 1000);
            window.click(window.seeText(window.texts.get("document.tab.text")));
            ListView<SectionStatus> list = list(window);
            window.waitFor(() -> !list.getItems().isEmpty());
            window.robot.interact(() -> list.getSelectionModel().select(0));
            window.waitFor(() -> window.robot.lookup(".sheets .image-view")
                    .<ImageView>queryAll()
                    .stream()
                    .anyMatch(view -> view.getImage() != null));
            DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                    Path.of("target/screens/documents-text-live.png"));
        }
    }

    @Test
    void pagesAreBesideTheTextInAUsualWindow() throws Exception {
        try (OpenWindow window = open()) {
            window.resize(1280, 820);
            window.waitFor(() -> !window.sees("#kinds"));
            window.waitFor(() -> page(window) > 0 && window.sees(".markup"));
        }
    }

    @Test
    void listOfDocumentsFoldsWhileATextIsWrittenAndPagesAreEnlarged() throws Exception {
        try (OpenWindow window = open()) {
            window.waitFor(() -> !window.sees("#kinds"));
            window.robot.interact(((Button) window.see("#fold"))::fire);
            window.waitFor(() -> window.sees("#kinds"));
            window.robot.interact(((Button) window.see("#fold"))::fire);
            window.waitFor(() -> !window.sees("#kinds"));
            window.click(window.see("#pagesView"));
            window.waitFor(() -> page(window) > 0);
            double before = DesktopFixture.onScreen(() -> page(window));
            window.robot.interact(((Button) window.see("#zoom-in"))::fire);
            window.waitFor(() -> page(window) > before * 1.2);
            window.robot.interact(((Button) window.see("#fit-width"))::fire);
            window.waitFor(() -> page(window) < before * 1.1);
        }
    }

    /** Returns the width of the first page in pixels. */
    private static double page(OpenWindow window) {
        return window.robot.lookup(".sheets .image-view")
                .<ImageView>queryAll()
                .stream()
                .mapToDouble(ImageView::getFitWidth)
                .findFirst()
                .orElse(0);
    }
}
