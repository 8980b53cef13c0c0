package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.passphrase.Secret;
import org.tomes.register.PassphraseRefused;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Opening a register: at the first start, and if it is encrypted. */
class FirstStartTest {

    private static final Secret SECRET = new Secret("blue door 7");
    @TempDir
    private Path folder;

    @Test
    void exampleCompanyIsThereAfterOneClick() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.empty())) {
            window.click(window.see("#example"));
            window.go("measures");
            window.seeText("TOM-001");
        }
        try (OpenRegister register = context.open(context.paths().defaultRegister())) {
            assertThat(register.records().measures().all()).hasSizeGreaterThanOrEqualTo(30);
            assertThat(context.settings().read().register()).contains(register.register().file().base().toString());
        }
    }

    @Test
    void missingRegisterIsCreatedFirst() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("absent")))) {
            Button create = (Button) window.see("#create");
            assertThat(create.isDefaultButton()).isTrue();
            assertThat(create.getParent().getChildrenUnmodifiable().getFirst()).isSameAs(create);
            assertThat(((Button) window.see("#retry")).isDefaultButton()).isFalse();
        }
    }

    @Test
    void languageIsChosenOnTheFirstPage() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.empty())) {
            window.click(window.see("#welcome-language"));
            window.seeText(Texts.in(Language.EN).get("shell.welcome.title"));
            assertThat(context.settings().read().language()).contains(Language.EN);
            window.click(window.see("#empty"));
            window.see("#nav-measures");
        }
    }

    @Test
    void nameOfTheCompanyIsShownAboveTheScreensAndInTheTitle() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            assertThat(register.records().company().profile().name()).isEqualTo("Hallerbrück Dosiertechnik");
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            MenuButton menu = (MenuButton) window.see("#registerMenu");
            window.waitFor(() -> menu.getText().equals("Hallerbrück Dosie…"));
            assertThat(menu.getTooltip().getText()).startsWith("Hallerbrück Dosiertechnik\n");
            assertThat(((Stage) menu.getScene().getWindow()).getTitle())
                    .isEqualTo("Tomes – Hallerbrück Dosiertechnik (r)");
        }
    }

    @Test
    void registerThatIsOpenBeforeTheWindowIsShownIsReadNevertheless() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        context.settings().change(all -> all.withScreen(Optional.of("measures")));
        try (OpenWindow window = OpenWindow.onOpen(context, Language.EN, folder.resolve("r"))) {
            window.seeText("TOM-001");
        }
    }

    @Test
    void emptyRegisterShowsTheFirstStep() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            window.click(window.see("#empty"));
            window.go("measures");
            window.seeText(window.texts.get("desktop_measure.empty"));
        }
    }

    @Test
    void newRegisterIsEncryptedWithWhatIsTypedTwice() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = context.paths().defaultRegister();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.empty())) {
            window.click(window.see("#encrypted"));
            window.click(window.see("#empty"));
            window.see("#passphrase");
            window.press(KeyCode.ENTER);
            window.seeText(window.texts.get("shell.new.noPassphrase"));
            assertThat(context.exists(path)).as("not created without encryption").isFalse();
            window.type("passphrase", "kurz");
            window.type("repeated", "kurz");
            window.press(KeyCode.ENTER);
            window.seeText(window.texts.get("shell.new.weak"));
            assertThat(context.exists(path)).as("not created with a weak passphrase without a warning").isFalse();
            window.type("passphrase", SECRET.text());
            window.type("repeated", "blue door 8");
            window.press(KeyCode.ENTER);
            window.seeText(window.texts.get("shell.new.differ"));
            assertThat(context.exists(path)).isFalse();
            window.type("repeated", SECRET.text());
            window.press(KeyCode.ENTER);
            window.see("#nav-measures");
        }
        assertThatThrownBy(() -> context.open(path)).isInstanceOf(PassphraseRefused.class);
        context.open(path, Optional.of(SECRET)).close();
    }

    @Test
    void wrongPassphraseCanBeEnteredAgain() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("secret");
        context.create(path, Optional.of(SECRET)).close();
        try (OpenWindow window = OpenWindow.on(context, Language.DE, Optional.of(path))) {
            window.type("passphrase", "red door");
            window.press(KeyCode.ENTER);
            window.seeText(window.texts.get(Message.of("storage.passphraseWrong", path + ".mv.db")));
            assertThat(window.field("passphrase").orElseThrow().isFocused()).isTrue();
            window.type("passphrase", SECRET.text());
            window.press(KeyCode.ENTER);
            window.see("#nav-measures");
        }
    }

    @Test
    void escapeReturnsFromThePassphraseToTheRegisterChoice() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("secret");
        context.create(path, Optional.of(SECRET)).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path))) {
            window.see("#passphrase");
            window.press(KeyCode.ESCAPE);
            window.seeText(window.texts.get("shell.choose.title"));
            window.see("#choose-open");
        }
    }
}
