package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.OpenWindow;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Titles in another language than the headings are explained, once. */
class TextLanguageNoticeTest {

    private static final String SAID = "said-text-language";

    @TempDir
    private Path folder;

    private OpenWindow open(AppContext context, Language language) throws Exception {
        return OpenWindow.on(context, language, Optional.of(folder.resolve("r")));
    }

    private static String said(OpenWindow window, Language language) {
        return window.texts.get(Message.of("shell.textLanguage", Message.of("shell.textLanguage." + language.tag())));
    }

    @Test
    void otherLanguageOfTheTextsIsExplained() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = open(context, Language.DE)) {
            window.seeText(said(window, Language.EN));
            assertThat(context.settings().read().tables().get(SAID)).endsWith("/de");
        }
    }

    @Test
    void explanationIsNotRepeated() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        String here;
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            here = register.register().id() + "/de";
        }
        context.settings().change(all -> all.withTable(SAID, here));
        try (OpenWindow window = open(context, Language.DE)) {
            window.go("measures").seeText("TOM-001");
            String text = said(window, Language.EN);
            assertThat(DesktopFixture.onScreen(() -> window.robot.lookup(text).tryQuery())).isEmpty();
        }
        assertThat(context.settings().read().tables()).containsEntry(SAID, here);
    }

    @Test
    void textsInTheLanguageOfTheWindowNeedNoExplanation() throws Exception {
        AppContext context = DesktopFixture.context(folder);
        DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN).close();
        try (OpenWindow window = open(context, Language.EN)) {
            window.go("measures").seeText("TOM-001");
        }
        assertThat(context.settings().read().tables()).doesNotContainKey(SAID);
    }
}
