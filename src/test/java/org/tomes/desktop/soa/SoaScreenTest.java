package org.tomes.desktop.soa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.soa.Applicability;
import org.tomes.text.Language;

/** Controls and the Statement of Applicability in the window. */
class SoaScreenTest {

    private static final String BACKUP = "A.8.13";

    @TempDir
    private Path folder;

    @Test
    void numberOfAnAreaOfCoverageListsItsControls() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("soa")) {
            Hyperlink none = (Hyperlink) window.seeText("no measure: 27");
            window.robot.interact(none::fire);
            window.waitFor(() -> ((TableView<?>) window.see(".table-view")).getItems().size() == 27);
        }
    }

    @Test
    void controlOfATypedNumberIsOpenAndItsExclusionNamesWhatSpeaksAgainstIt() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("soa")) {
            window.waitFor(() -> heading(window).startsWith("A.5.1 "));
            window.press(KeyCode.SHORTCUT, KeyCode.F);
            window.robot.interact(() -> ((TextField) window.robot.lookup(".search").query()).setText("8.13"));
            window.waitFor(() -> heading(window).startsWith(BACKUP + " "));

            window.robot.interact(() -> decision(window).setValue(Applicability.NOT_APPLICABLE));
            TextInputControl reason = window.field("justification").orElseThrow();
            assertThat(reason.localToScene(0, 0).getY() - decision(window).localToScene(0, 0).getY())
                    .as("the justification is next to the decision")
                    .isBetween(0.0, 120.0);
            window.robot.interact(() -> reason.setText("Backups are not needed."));
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.seeText(window.texts.get("desktop_soa.exclude.title", BACKUP));
            String question = window.robot.lookup(".dialog-pane .label")
                    .<Label>queryAll()
                    .stream()
                    .map(Label::getText)
                    .filter(text -> text != null && text.contains("•"))
                    .findFirst()
                    .orElse("");
            assertThat(question).contains("GDPR", "R-01", "TOM-026", "F-");
            window.answer("shell.cancel");
            window.waitFor(() -> !window.sees(".dialog-pane"));
            assertThat(window.sees("#undo")).isFalse();

            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.answer("desktop_soa.exclude.consent");
            window.see("#undo");
        }
        try (OpenRegister register = context.open(folder.resolve("r"))) {
            assertThat(register.records().soa().get(BACKUP).decision()).isEqualTo(Applicability.NOT_APPLICABLE);
        }
    }

    private static String heading(OpenWindow window) {
        return window.robot.lookup("#heading").<Label>query().getText();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Applicability> decision(OpenWindow window) {
        return window.robot.lookup("#decision").queryAs(ComboBox.class);
    }
}
