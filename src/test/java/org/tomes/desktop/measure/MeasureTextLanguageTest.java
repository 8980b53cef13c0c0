package org.tomes.desktop.measure;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;

/** The heading shows the translation of a title, the field the title as entered. */
class MeasureTextLanguageTest {

    @Test
    void fieldNamesTheLanguageOfItsText(@TempDir Path folder) throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE).close();
        try (OpenWindow window = OpenWindow.on(context, Language.EN, Optional.of(folder.resolve("r"))).go("measures")) {
            String required = window.texts.get("shell.form.required", window.texts.get("measure.field.title"));
            window.seeText(
                    window.texts.get("shell.form.inLanguage", required, window.texts.get("shell.textLanguage.de")));
        }
    }
}
