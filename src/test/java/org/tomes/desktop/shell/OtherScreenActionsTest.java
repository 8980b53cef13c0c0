package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class OtherScreenActionsTest {

    private static final Texts EN = Texts.in(Language.EN);
    @TempDir
    private Path folder;

    private Workspace workspace(OpenRegister register, AppContext context, Language language) {
        return new Workspace(context, register, Texts.in(language), Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), new RecordedDialogs(), new RecordedFrame());
    }

    @Test
    void listOfActionsIsThatOfThePages() throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Workspace workspace = workspace(register, context, Language.EN);
            DesktopFixture.onScreen(() -> {
                for (ScreenEntry entry : Screens.all()) {
                    Screen screen = entry.controller().apply(workspace);
                    ViewLoader.load(EN, screen);
                    List<String> offered = screen.actions().stream().map(action -> action.name().key()).toList();
                    assertThat(offered).as(entry.key())
                            .containsAll(OtherScreenActions.OF_PAGES.getOrDefault(entry.key(), List.of()));
                }
                return null;
            });
        }
    }

    @Test
    void actionsOfOtherPagesAndValuesOfSettingsAreFoundByOtherWords() throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            assertThat(found(register, context, Language.EN, "new measure")).contains("New measure");
            assertThat(found(register, context, Language.EN, "import")).contains("Import files…", "Import report…",
                    "Import measures from Excel or CSV");
            assertThat(found(register, context, Language.EN, "overdue")).contains("Overdue reviews");
            assertThat(found(register, context, Language.EN, "dark")).contains(EN.get("settings.program"));
            assertThat(found(register, context, Language.EN, "restore")).contains(EN.get("backup.title"));
            assertThat(found(register, context, Language.DE, "dunkel"))
                    .contains(Texts.in(Language.DE).get("settings.program"));
        }
    }

    private List<String> found(OpenRegister register, AppContext context, Language language, String words)
            throws Exception {
        return DesktopFixture.onScreen(() -> {
            PaletteModel palette = new PaletteSource(workspace(register, context, language), Screens.all())
                    .everything(() -> {
                    }, List.of(), () -> {
                    }, new NavigationHistory());
            palette.search(words);
            return palette.shownEntries().stream().map(PaletteModel.Entry::name).toList();
        });
    }

    @Test
    void actionOfAnotherPageRunsOnThatPage() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.empty(context, folder.resolve("r")).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r")))) {
            window.go("evidence");
            window.palette("new measure");
            window.seeText(EN.get("desktop_measure.newMeasure"));
            window.press(KeyCode.ESCAPE);
        }
    }
}
