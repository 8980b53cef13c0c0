package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Workspace;
import org.tomes.passphrase.Secret;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class RecentRegistersTest {

    @TempDir
    private Path folder;

    private static List<MenuItem> recent(OpenWindow window) {
        MenuButton menu = window.robot.lookup(".register-menu").queryAs(MenuButton.class);
        return menu.getItems()
                .stream()
                .filter(Menu.class::isInstance)
                .flatMap(item -> ((Menu) item).getItems().stream())
                .toList();
    }

    @Test
    void registerThatWasOpenedBeforeIsOpenedFromTheMenu() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        DesktopFixture.empty(context, first).close();
        DesktopFixture.empty(context, second).close();
        context.settings().change(all -> all.withRegister(first.toString(), true));

        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(second))) {
            window.see("#nav-measures");
            window.waitFor(() -> recent(window).size() == 1);
            window.waitFor(() -> context.settings().read().register().equals(Optional.of(second.toString())));

            window.robot.interact(recent(window).getFirst()::fire);

            window.waitFor(() -> recent(window).stream().anyMatch(item -> item.getText().contains("second")));
            window.waitFor(() -> context.settings().read().register().equals(Optional.of(first.toString())));
            assertThat(recent(window)).hasSize(1);
        }
    }

    @Test
    void recentRegisterIsShownWithCompanyDayAndState() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        try (OpenRegister register = DesktopFixture.empty(context, first)) {
            name(register, "Muster Werk");
        }
        DesktopFixture.empty(context, second).close();

        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(first))) {
            window.waitFor(() -> context.settings().read().recentNotes().containsKey(first.toString()));
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(second))) {
            window.waitFor(() -> recent(window).size() == 1);
            assertThat(recent(window).getFirst().getText()).startsWith("Muster Werk\nfirst (")
                    .endsWith("\nlast opened on 24 Nov 2026");
        }
    }

    private static void name(OpenRegister register, String company) {
        register.records()
                .company()
                .save(DesktopFixture.ACTOR,
                        new CompanyProfile(company, "", "", "", "", "", 0, "", "", "", Optional.empty(),
                                Optional.empty(), Optional.empty(), register.records().company().profile().revision()));
    }

    @Test
    void companyOfAnEncryptedRegisterIsNotWrittenToTheSettings() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.startToolkit();
        try (OpenRegister encrypted = context.create(folder.resolve("secret"),
                Optional.of(new Secret("blue door 7")))) {
            name(encrypted, "Muster Werk");
            Workspace workspace = new Workspace(context, encrypted, Texts.in(Language.EN),
                    Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), new RecordedFrame());
            String shown = DesktopFixture.onScreen(() -> {
                MenuButton menu = new MenuButton();
                new RegisterNameButton(menu, workspace).refresh();
                return menu.getText();
            });
            assertThat(shown).isEqualTo("Muster Werk");
            assertThat(context.settings().read().recentNotes().values()).singleElement()
                    .satisfies(note -> assertThat(RecentRegister.of(note))
                            .contains(new RecentRegister(LocalDate.of(2026, 11, 24), false, "")));
        }
    }

    @Test
    void noteWithAnImpossibleDayIsIgnored() {
        assertThat(RecentRegister.of("2026-11-31 rw Muster Werk")).isEmpty();
    }
}
