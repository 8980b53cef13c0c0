package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.desktop.link.LinkedText;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.TranslatedText;
import org.tomes.text.Language;

/** A translation is kept and marked as outdated when its text changes, which the form states before saving. */
class OutdatedTranslationTest {

    @Test
    void formStatesBeforeSavingThatTheTranslationBecomesOutdated(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        Path path = folder.resolve("r");
        try (OpenRegister register = DesktopFixture.empty(context, path)) {
            register.records()
                    .measures()
                    .add(DesktopFixture.ACTOR,
                            new MeasureBuilder().title("Close port 3389")
                                    .translation(Language.DE, TranslatedText.TITLE, "Port 3389 schließen")
                                    .build());
        }
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(path)).go("measures")) {
            window.waitFor(
                    () -> window.field("title").filter(title -> title.getText().equals("Close port 3389")).isPresent());
            assertThat(effect(window)).isEmpty();
            window.type("title", "Close port 22");
            window.waitFor(() -> effect(window).equals(window.texts.get("desktop_measure.willOutdate")));
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.waitFor(() -> window.see("#save").isDisabled());
            window.waitFor(() -> effect(window).isEmpty());
        }
        try (OpenRegister register = context.open(path, Optional.empty())) {
            Measure saved = register.records().measures().get("TOM-001");
            assertThat(saved.hasOutdatedTranslation()).isTrue();
            assertThat(saved.details().translations().get(Language.DE, TranslatedText.TITLE))
                    .isEqualTo("Port 3389 schließen");
        }
    }

    private static String effect(OpenWindow window) {
        return window.robot.lookup("#measure-effect")
                .<LinkedText>tryQuery()
                .filter(LinkedText::isVisible)
                .map(LinkedText::text)
                .orElse("");
    }
}
