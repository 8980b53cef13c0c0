package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.CurrentVersions;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.SectionStatus;
import org.tomes.text.Language;

/**
 * Follows the links between statements and their records in both directions, and uses the other functions of the
 * documents screen, in the complete window.
 */
class DocumentsWalkTest {

    private static final DocumentKind POLICY = DocumentKind.CLOUD_SECURITY_POLICY;
    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void fill() {
        context = DesktopFixture.context(folder);
    }

    private OpenRegister example() {
        return DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE);
    }

    private OpenWindow open() throws Exception {
        OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(folder.resolve("r"))).go("documents");
        window.resize(1500, 950);
        return window;
    }

    @Test
    void listOfDocumentsBeginsBelowTheRowOfItsLanguageAndItsButton() throws Exception {
        example().close();
        try (OpenWindow window = open()) {
            Node fold = window.see(".document-list > .button");
            Node language = window.see(".document-language .combo-box");
            Node list = window.see(".document-list .list-view");
            double row = fold.localToScene(fold.getLayoutBounds()).getCenterY();
            assertThat(language.localToScene(language.getLayoutBounds()).getCenterY()).isCloseTo(row, within(6.0));
            assertThat(list.localToScene(list.getLayoutBounds()).getMinY() - row).isLessThan(40);
        }
    }

    private static void tab(OpenWindow window, String key) throws Exception {
        window.click(window.seeText(window.texts.get("document.tab." + key)));
    }

    private static void picture(OpenWindow window, String name) throws Exception {
        DesktopFixture.writePicture(DesktopFixture.onScreen(window::picture),
                Path.of("target/screens/" + name + ".png"));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(OpenWindow window, Class<T> type, Predicate<T> wanted) throws Exception {
        window.waitFor(() -> window.robot.lookup(".table-view")
                .<TableView<Object>>queryAll()
                .stream()
                .anyMatch(table -> table.getItems()
                        .stream()
                        .anyMatch(item -> type.isInstance(item) && wanted.test((T) item))));
        window.robot.interact(() -> window.robot.lookup(".table-view")
                .<TableView<Object>>queryAll()
                .forEach(table -> table.getItems()
                        .stream()
                        .filter(item -> type.isInstance(item) && wanted.test((T) item))
                        .findFirst()
                        .ifPresent(item -> {
                            table.getSelectionModel().clearSelection();
                            table.getSelectionModel().select(item);
                        })));
    }

    private static void statement(OpenWindow window, String key) throws Exception {
        choose(window, StatementResult.class, one -> one.key().value().equals(key));
    }

    private static void follow(OpenWindow window, String name) throws Exception {
        Predicate<Hyperlink> wanted = link -> link.getText() != null && link.getText().startsWith(name);
        window.waitFor(() -> window.robot.lookup(".hyperlink").<Hyperlink>queryAll().stream().anyMatch(wanted));
        Hyperlink link = window.robot.lookup(".hyperlink")
                .<Hyperlink>queryAll()
                .stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
        window.robot.interact(link::fire);
    }

    /** Whether a single text node on screen contains these words. */
    private static boolean says(OpenWindow window, String words) {
        return !window.robot
                .lookup(node -> node instanceof Text text && text.getScene() != null && text.getText().contains(words))
                .queryAll()
                .isEmpty();
    }

    private static void press(OpenWindow window, String key) throws Exception {
        Predicate<Node> wanted = node -> node instanceof Button button && window.texts.get(key).equals(button.getText())
                && button.getScene() != null;
        window.waitFor(() -> !window.robot.lookup(wanted::test).queryAll().isEmpty());
        Button button = (Button) window.robot.lookup(wanted::test).queryAll().iterator().next();
        window.robot.interact(button::fire);
    }

    private static <T> boolean isChosen(OpenWindow window, Class<T> type, Predicate<T> wanted) {
        return window.robot.lookup(".table-view")
                .<TableView<?>>queryAll()
                .stream()
                .filter(table -> table.getScene() != null)
                .anyMatch(table -> table.getSelectionModel()
                        .getSelectedItems()
                        .stream()
                        .anyMatch(item -> type.isInstance(item) && wanted.test(type.cast(item))));
    }

    @Test
    void statementLinksToFindingChangeSentenceAndTable() throws Exception {
        example().close();
        try (OpenWindow window = open()) {
            tab(window, "statements");
            statement(window, "key-vault.purge-protection");
            window.seeText("Bei jedem Schlüsseltresor ist der Bereinigungsschutz aktiviert.");
            picture(window, "walk-statements");
            follow(window, "kv-erp-dev-gwc");
            window.waitFor(
                    () -> isChosen(window, Record.class, row -> row.toString().contains("key-vault.purge-protection")
                            && row.toString().contains("kv-erp-dev-gwc")));

            window.go("documents");
            statement(window, "change.evidenced");
            follow(window, "Änderung #2");
            window.waitFor(() -> isChosen(window, ChangeRecord.class, one -> one.number() == 2));

            window.go("documents");
            statement(window, "network.vnet-inbound");
            press(window, "desktop_statement.text");
            window.waitFor(() -> window.field("title")
                    .filter(field -> field.getText().equals("Netzwerkarchitektur"))
                    .isPresent());
            picture(window, "walk-text");

            tab(window, "statements");
            press(window, "desktop_statement.read");
            window.waitFor(() -> says(window, "Netzwerke werden nach Schutzbedarf getrennt"));
            picture(window, "walk-preview");
        }
    }

    /** A newer suggestion is announced until the user adopts it or decides to keep the existing wording. */
    @Test
    void newerSuggestionIsShownUntilDecided() throws Exception {
        try (OpenRegister register = example()) {
            EditedSection cost = register.documents().texts().get(POLICY, "cost", Language.DE).record();
            register.documents()
                    .texts()
                    .save(context.actors().actorWithoutPerson(),
                            cost.withText("Kosten", "Wir sparen.").withBasis("f".repeat(64)));
        }
        try (OpenWindow window = open()) {
            tab(window, "text");
            ListView<?> sections = (ListView<?>) window.see("#sections");
            window.waitFor(() -> !sections.getItems().isEmpty());
            window.robot.interact(() -> sections.getSelectionModel()
                    .select(sections.getItems()
                            .stream()
                            .map(SectionStatus.class::cast)
                            .map(SectionStatus::key)
                            .toList()
                            .indexOf("cost")));
            window.seeText(window.texts.get("document.text.newer"));
            window.waitFor(() -> window.robot.lookup(".sheets .image-view")
                    .<ImageView>queryAll()
                    .stream()
                    .anyMatch(view -> view.getImage() != null));
            picture(window, "walk-newer");
            press(window, "document.text.keep");
            window.waitFor(() -> !window.sees("#take"));
        }
    }

    @Test
    void reportCoversTheChosenPeriodAndRejectsAnInvertedOne() throws Exception {
        example().close();
        try (OpenWindow window = open()) {
            assertThat(((ListView<?>) window.see("#kinds")).getWidth())
                    .as("what a larger window adds is for the document")
                    .isLessThan(300);
            window.click(window.seeText("Änderungsbericht"));
            window.seeText(window.texts.get("document.noteFrozen"));
            window.waitFor(() -> says(window, window.texts.get("version.mark.APPROVED")));
            chooseToday(window);
            window.seeText(
                    window.texts.get("document.noteToday", "1.0", window.texts.get("version.versionState.APPROVED")));
            window.seeText(window.texts.get("document.period.from"));
            DatePicker from = (DatePicker) window.robot.lookup(".date-picker")
                    .queryAll()
                    .stream()
                    .filter(node -> window.texts.get("document.period.from").equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            window.robot.interact(() -> from.setValue(LocalDate.of(2099, 1, 1)));
            window.seeText(window.texts.get("document.period.backwards"));
            picture(window, "walk-period");
            window.robot.interact(() -> from.setValue(LocalDate.of(2026, 1, 1)));
            window.waitFor(() -> says(window, "01.01.2026"));
            assertThat(window.sees("#export")).isTrue();
            tab(window, "versions");
            window.seeText(window.texts.get("document.version.dots", window.texts.get("version.versionStep.RELEASE")));
            picture(window, "walk-versions");
        }
    }

    private static void chooseToday(OpenWindow window) throws Exception {
        ComboBox<?> version = (ComboBox<?>) window.see("#version");
        window.robot.interact(() -> version.getSelectionModel().selectLast());
    }

    @Test
    void releasedDocumentOpensInForceAndExportNamesItsVersion() throws Exception {
        CurrentVersions state;
        try (OpenRegister register = example()) {
            state = CurrentVersions.of(POLICY, register.documents().versions().of(POLICY));
        }
        try (OpenWindow window = open()) {
            window.seeText(
                    window.texts.get("document.exportVersion", state.inForce().orElseThrow().number().toString()));
            window.seeText(window.texts.get("document.noteInForce"));
            assertThat(window.sees("#annexes")).isFalse();
            chooseToday(window);
            window.seeText(window.texts.get("document.exportVersion", state.working().number().toString()));
            window.seeText(window.texts.get("document.note"));
            assertThat(window.sees("#annexes")).isTrue();
        }
    }

    /** The preview still showed the version in force, and the links to its files. */
    @Test
    void editedTextIsShownInThePreview() throws Exception {
        example().close();
        try (OpenWindow window = open()) {
            window.seeText(window.texts.get("document.noteInForce"));
            tab(window, "text");
            window.waitFor(() -> window.field("title").filter(field -> !field.getText().isEmpty()).isPresent());
            tab(window, "preview");
            window.seeText(window.texts.get("document.noteInForce"));
            tab(window, "text");
            TextField title = (TextField) window.field("title").orElseThrow();
            window.robot.interact(() -> title.setText("Ein anderer Titel"));
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
            tab(window, "preview");
            window.seeText(window.texts.get("document.note"));
            window.waitFor(() -> says(window, "Ein anderer Titel"));
        }
    }
}
