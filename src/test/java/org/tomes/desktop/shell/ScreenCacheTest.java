package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.measure.MeasuresController;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ScreenCacheTest {

    private final Queue<Runnable> readings = new ArrayDeque<>();
    private final List<Screen> created = new ArrayList<>();

    private Screen create(Workspace workspace) {
        MeasuresController screen = new MeasuresController(workspace);
        created.add(screen);
        return screen;
    }

    @Test
    void screenThatHasBegunReadsBeforeItIsShownAndIsCreatedOnce(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            Background background = new Background(readings::add, Runnable::run, failure -> {
                throw new AssertionError(failure);
            });
            ScreenCache screens = new ScreenCache(
                    new Workspace(context, register, Texts.in(Language.EN), background, new RecordedDialogs(),
                            new RecordedFrame()),
                    List.of(new ScreenEntry("measures", Feather.CHECK_SQUARE, this::create)),
                    new ScreenEntry("backups", Feather.ARCHIVE, this::create));

            screens.begin(screens.validKey(Optional.of("a screen of another version")));
            assertThat(readings).hasSize(1);

            ScreenCache.Opened shown = DesktopFixture.onScreen(() -> screens.of("measures"));
            assertThat(created).containsExactly(shown.screen());
            assertThat(DesktopFixture.onScreen(() -> screens.of("measures"))).isSameAs(shown);
        }
    }
}
