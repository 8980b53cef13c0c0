package org.tomes.desktop.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ProportionalSplitPane;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.measure.MeasureBuilder;
import org.tomes.passphrase.Secret;
import org.tomes.storage.RegisterFixture;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Backups and passphrases in the complete window. */
class BackupsPageTest {

    private static final Secret SECRET = new Secret("richtig Pferd Klammer");
    @TempDir
    private Path folder;
    private AppContext context;

    @BeforeEach
    void makeRegister() {
        context = DesktopFixture.context(folder);
        try (OpenRegister register = context.create(path())) {
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Kept").build());
            context.backups().createManually(register);
            register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Lost").build());
        }
    }

    private Path path() {
        return folder.resolve("r");
    }

    private List<String> titles(Optional<Secret> passphrase) {
        try (OpenRegister register = context.open(path(), passphrase)) {
            return register.records().measures().all().stream().map(measure -> measure.title()).toList();
        }
    }

    @Test
    void backupIsFoundInThePaletteViewedAndRestored() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path()))) {
            window.see("#nav-measures");
            window.palette(window.texts.get("shell.register.backups"));
            window.seeText(window.texts.get("backup.lost", 1));
            assertThat(window.see("#restore").getStyleClass()).doesNotContain("accent");
            assertThat(window.see("#now").getStyleClass()).contains("accent");
            window.press(KeyCode.ESCAPE);
            window.see("#nav-measures");

            window.palette(window.texts.get("shell.register.backups"));
            window.waitFor(() -> !window.see("#restore").isDisabled());
            window.click(window.see("#restore"));
            window.answer("backup.restore");
            window.see("#nav-measures");
        }
        assertThat(titles(Optional.empty())).containsExactly("Kept");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("r-replaced-"));
        }
    }

    /** Nothing states that there are no backups before the folder has been read. */
    @Test
    void listWithoutBackupsHasTheWholeWidth() throws Exception {
        Texts texts = Texts.in(Language.EN);
        DesktopFixture.startToolkit();
        try (OpenRegister other = DesktopFixture.empty(context, folder.resolve("other"))) {
            DesktopFixture.onScreen(() -> {
                BackupsController controller = new BackupsController(context, Background.sameThread(failure -> {
                    throw new AssertionError(failure);
                }), null, texts, other.register().file().base(), Optional.of(other), null);
                Parent page = ViewLoader.load(texts, controller);
                ProportionalSplitPane split = (ProportionalSplitPane) page.lookup(".split-pane");
                Label placeholder = (Label) ((TableView<?>) split.getItems().getFirst()).getPlaceholder();
                assertThat(placeholder.getText()).isEqualTo(texts.get("desktop.table.reading"));

                controller.refresh();
                assertThat(placeholder.getText()).isEqualTo(texts.get("backup.none"));
                assertThat(split.getItems()).hasSize(1);

                context.backups().createManually(other);
                controller.refresh();
                assertThat(split.getItems()).hasSize(2);
                return null;
            });
        }
    }

    @Test
    void damagedRegisterOffersItsBackups() throws Exception {
        Files.writeString(folder.resolve("r.mv.db"), "broken");
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(path()))) {
            window.click(window.see("#backups"));
            window.seeText(window.texts.get("backup.nothingToCompare"));
            assertThat(window.see("#restore").getStyleClass()).contains("accent");
            window.waitFor(() -> !window.see("#restore").isDisabled());
            window.click(window.see("#restore"));
            window.answer("backup.restore");
            window.see("#nav-measures");
        }
        assertThat(titles(Optional.empty())).containsExactly("Kept");
    }

    @Test
    void registerIsEncryptedInTheSettingsWithoutClosing() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path()))) {
            window.setting("passphrase.title");
            window.see("#wanted");
            type(window, "wanted", SECRET.text());
            type(window, "repeated", "something else");
            fire(window, "#set");
            window.seeText(window.texts.get("shell.new.differ"));
            type(window, "repeated", SECRET.text());
            fire(window, "#set");
            window.answer("passphrase.set");
            window.seeText(window.texts.get("passphrase.done"));
            window.setting("passphrase.title");
            window.seeText(window.texts.get("passphrase.registerProtection.STRETCHED"));
            fire(window, "#remove");
            window.seeText(window.texts.get("passphrase.wrongPresent"));
        }
        assertThat(Files.readString(folder.resolve("r.mv.db"), StandardCharsets.ISO_8859_1)).startsWith("H2encrypt");
        assertThat(titles(Optional.of(SECRET))).containsExactly("Kept", "Lost");
    }

    @Test
    void recoveryKeyIsShownOnceAndOpensTheRegister() throws Exception {
        AtomicReference<String> shown = new AtomicReference<>();
        context.changePassphrase(path(), Optional.empty(), Optional.of(SECRET), Optional.empty());
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path()))) {
            window.see("#passphrase");
            type(window, "passphrase", SECRET.text());
            fire(window, "#open");
            window.setting("passphrase.title");
            window.see("#present");
            fire(window, "#recovery");
            window.seeText(window.texts.get("passphrase.wrongPresent"));
            type(window, "present", SECRET.text());
            fire(window, "#recovery");
            window.answer("passphrase.createRecoveryKey");
            window.see("#shown");
            shown.set(window.field("shown").orElseThrow().getText());
            fire(window, "#done");
            window.setting("passphrase.title");
            window.seeText(window.texts.get("passphrase.registerProtection.RECOVERABLE"));
        }
        assertThat(titles(Optional.of(new Secret(shown.get())))).containsExactly("Kept", "Lost");
    }

    @Test
    void protectionOfAnEarlierVersionIsStrengthenedInTheSettings() throws Exception {
        RegisterFixture.encryptAsBefore(folder, SECRET);
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path()))) {
            window.see("#passphrase");
            type(window, "passphrase", SECRET.text());
            fire(window, "#open");
            window.seeText(window.texts.get("passphrase.quickAdvice"));
            window.setting("passphrase.title");
            window.seeText(window.texts.get("passphrase.registerProtection.QUICK"));
            type(window, "present", SECRET.text());
            fire(window, "#strengthen");
            window.answer("passphrase.strengthen");
            window.seeText(window.texts.get("passphrase.done"));
            window.setting("passphrase.title");
            window.seeText(window.texts.get("passphrase.registerProtection.STRETCHED"));
        }
        assertThat(titles(Optional.of(SECRET))).containsExactly("Kept", "Lost");
    }

    /** Sets the text directly, since the form extends beyond the test's screen, where the mouse cannot reach it. */
    private static void type(OpenWindow window, String id, String text) {
        window.robot.interact(() -> window.field(id).orElseThrow().setText(text));
    }

    private static void fire(OpenWindow window, String id) throws Exception {
        Button button = (Button) window.see(id);
        Platform.runLater(button::fire);
    }

    @Test
    void failedBackupIsShownUntilOneSucceeds() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        context.backups().change(new BackupSettings(true, Optional.of(disk.toString()), BackupRetention.DEFAULT));
        Files.delete(disk);
        try (OpenRegister other = context.create(folder.resolve("other"))) {
            other.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title("Written").build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path()))) {
            window.see("#backupTrouble");
            Files.createDirectory(disk);
            fire(window, "#backupTrouble");
            window.seeText(window.texts.get("backup.failed", Message.of("backup.folderMissing", disk.toString())));
            fire(window, "#now");
            window.waitFor(() -> context.backups().lastFailure().isEmpty());
            assertThat(window.sees("#nav-overview")).as("the navigation stays").isTrue();
            assertThat(window.sees("#back")).isFalse();
            window.go("overview");
            window.see("#nav-measures");
            assertThat(window.sees("#backupTrouble")).isFalse();
        }
    }

    @Test
    void invalidNumberIsShownBelowItsField() throws Exception {
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path()))) {
            window.setting("backup.title");
            window.waitFor(() -> window.field("daily").stream().anyMatch(field -> field.getText().equals("7")));
            type(window, "daily", "0");
            window.robot.interact(() -> window.field("daily").orElseThrow().fireEvent(new ActionEvent()));
            window.seeText(window.texts.get("backup.number", 1, 366));
            type(window, "daily", "14");
            window.robot.interact(() -> window.field("daily").orElseThrow().fireEvent(new ActionEvent()));
            window.waitFor(() -> context.backups().settings().retention().daily() == 14);
        }
    }
}
