package org.tomes.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.backup.BackupKind;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.settings.Appearance;
import org.tomes.text.Language;

/** The settings in the complete window: one page for each part, selected on the left. */
class SettingsScreenTest {

    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void register() throws Exception {
        context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
    }

    private OpenWindow open() throws Exception {
        return OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")));
    }

    private static ToggleButton link(OpenWindow window, String heading) {
        return window.robot.lookup(".sections .nav-link")
                .<ToggleButton>queryAll()
                .stream()
                .filter(link -> link.getText().equals(window.texts.get(heading)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePartOfTheSettingsIsShownAtATime() throws Exception {
        try (OpenWindow window = open().go("settings")) {
            window.see("#language");
            assertThat(link(window, "settings.program").isSelected()).isTrue();
            assertThat(window.sees("#legalForm")).isFalse();
            window.setting("settings.companyProfile").see("#legalForm");
            assertThat(window.sees("#language")).isFalse();
            assertThat(link(window, "settings.companyProfile").isSelected()).isTrue();
            assertThat(link(window, "settings.program").isSelected()).isFalse();
        }
    }

    @Test
    void searchIsAlignedWithTheTitleAndShowsItsPromptWhenFocused() throws Exception {
        try (OpenWindow window = open().go("settings")) {
            TextInputControl search = (TextInputControl) window.see("#settings-search");
            Node title = window.see(".title-2");
            assertThat(search.localToScene(0, 0).getX()).isCloseTo(title.localToScene(0, 0).getX(), within(1.0));
            window.robot.interact(search::requestFocus);
            window.waitFor(search::isFocused);
            Text prompt = (Text) search.lookupAll(".text")
                    .stream()
                    .filter(text -> ((Text) text).getText().equals(search.getPromptText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(prompt.isVisible()).isTrue();
            assertThat(((Color) prompt.getFill()).getOpacity()).isGreaterThan(0.3);
        }
    }

    @Test
    void registerIsBackedUpBesideItsBackupSettings() throws Exception {
        try (OpenWindow window = open().setting("backup.title")) {
            window.see("#daily");
            window.clickText(window.texts.get("backup.now"));
            window.waitFor(() -> context.backups()
                    .all(folder.resolve("r"))
                    .stream()
                    .anyMatch(backup -> backup.name().kind() == BackupKind.MANUAL));
        }
    }

    @Test
    void leavingAHiddenPartWithUnsavedInputAsks() throws Exception {
        try (OpenWindow window = open().setting("settings.companyProfile")) {
            TextInputControl name = (TextInputControl) window.see("#name");
            window.robot.interact(() -> name.setText("Hallerbrück"));
            window.robot.interact(() -> Platform.runLater(link(window, "backup.title")::fire));
            window.answer("shell.unsaved.stay");
            assertThat(name.getText()).isEqualTo("Hallerbrück");
            window.waitFor(() -> link(window, "settings.companyProfile").isSelected());
            window.robot.interact(() -> Platform.runLater(link(window, "backup.title")::fire));
            window.answer("shell.unsaved.save");
            window.see("#daily");
            window.setting("settings.companyProfile");
            window.waitFor(() -> window.field("name").orElseThrow().getText().equals("Hallerbrück"));
        }
    }

    @Test
    void windowShowsTheNameOfTheCompanyAfterSavingAndUndoing() throws Exception {
        try (OpenWindow window = open().setting("settings.companyProfile")) {
            TextInputControl name = (TextInputControl) window.see("#name");
            for (String company : List.of("First Ltd", "Second Ltd")) {
                window.robot.interact(() -> name.setText(company));
                window.press(KeyCode.SHORTCUT, KeyCode.S);
                window.seeText(company);
            }
            window.click(window.see("#undo"));
            Stage stage = (Stage) window.seeText("First Ltd").getScene().getWindow();
            assertThat(stage.getTitle()).contains("First Ltd");
        }
    }

    @Test
    void searchJumpsToTheField() throws Exception {
        try (OpenWindow window = open().go("settings")) {
            window.see("#language");
            window.press(KeyCode.SHORTCUT, KeyCode.F);
            window.waitFor(() -> window.focused().filter(node -> "settings-search".equals(node.getId())).isPresent());
            TextInputControl search = window.field("settings-search").orElseThrow();
            window.robot.interact(() -> search.setText("legal"));
            window.seeText(window.texts.get("audit.field.legalForm"));
            window.robot.interact(() -> search.fireEvent(new ActionEvent()));
            window.waitFor(() -> window.focused().filter(node -> "legalForm".equals(node.getId())).isPresent());
            assertThat(search.getText()).isEmpty();
            assertThat(link(window, "settings.companyProfile").isSelected()).isTrue();
        }
    }

    @Test
    void searchFindsSettingValuesAndReportsNoResult() throws Exception {
        try (OpenWindow window = open().go("settings")) {
            window.see("#language");
            TextInputControl search = (TextInputControl) window.see("#settings-search");
            window.robot.interact(() -> search.setText(window.texts.name("settings", Appearance.DARK)));
            window.waitFor(() -> window.robot.lookup(".sections .nav-link")
                    .<Button>queryAll()
                    .stream()
                    .anyMatch(link -> link.getText().equals(window.texts.get("settings.appearanceLabel"))));
            window.robot.interact(() -> search.setText("xyzzy"));
            window.seeText(window.texts.get("desktop.table.nothingFound"));
        }
    }

    @Test
    void wrongNumberOfEmployeesIsShownAtItsField() throws Exception {
        try (OpenWindow window = open().setting("settings.companyProfile")) {
            TextInputControl employees = (TextInputControl) window.see("#employees");
            window.robot.interact(() -> {
                window.field("name").orElseThrow().setText("Hallerbrück");
                employees.setText("many");
            });
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.see("#error-employees");
            window.waitFor(() -> window.focused().filter(employees::equals).isPresent());
        }
    }

    @Test
    void languageOfThePartFollowsTheStoredOne() throws Exception {
        try (OpenWindow window = open().go("settings")) {
            window.waitFor(() -> ((ComboBox<?>) window.see("#language")).getValue() == Language.EN);
        }
    }

    @Test
    void approvalRuleIsSavedAndPassedToApprovals() throws Exception {
        try (OpenWindow window = open().setting("settings.approval")) {
            ButtonBase requesters = (ButtonBase) window.see("#requesters");
            window.robot.interact(requesters::fire);
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.seeText(window.texts.get("settings.approval.saved"));
        }
        try (OpenRegister register = context.open(folder.resolve("r"))) {
            assertThat(register.records().changes().approvalRule().selfApproval()).isTrue();
        }
    }
}
