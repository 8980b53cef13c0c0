package org.tomes.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.desktop.DesktopFixture.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class AboutPartTest {

    @TempDir
    private Path folder;
    private final RecordedFrame frame = new RecordedFrame();

    @BeforeAll
    static void start() throws Exception {
        DesktopFixture.startToolkit();
    }

    private Parent view(AppContext context, OpenRegister register) throws Exception {
        Background background = Background.sameThread(failure -> {
            throw new AssertionError(failure);
        });
        return onScreen(() -> ViewLoader.load(Texts.in(Language.EN), new AboutPartController(
                new Workspace(context, register, Texts.in(Language.EN), background, new RecordedDialogs(), frame))));
    }

    private static Button button(Parent view, String text) {
        return view.lookupAll(".button")
                .stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aboutOpensTheFaultReportsOnceThereAreAny() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.empty(context, folder.resolve("r"))) {
            assertThat(button(view(context, register), "Open error reports").isDisabled()).isTrue();

            Files.createDirectories(context.faults().folder());
            Parent view = view(context, register);
            assertThat(view.lookupAll(".label")).extracting(label -> ((Labeled) label).getText())
                    .anyMatch(text -> text.contains(context.faults().folder().toString()))
                    .anyMatch(text -> text.startsWith("Tomes (development) · Java "));
            onScreen(() -> {
                button(view, "Open error reports").fire();
                return null;
            });
            assertThat(frame.outside).containsExactly(context.faults().folder());
        }
    }
}
