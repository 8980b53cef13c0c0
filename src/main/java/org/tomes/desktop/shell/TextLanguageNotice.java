package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Language;
import org.tomes.text.Message;

/**
 * Explains why titles are in another language than the window: the company wrote them in that language. Shown once for
 * each register and language of the window.
 */
final class TextLanguageNotice {

    /** Name of the setting that lists the registers in which the notice was shown. */
    private static final String SAID = "said-text-language";

    private TextLanguageNotice() {
    }

    /** Returns the notice if it was not shown yet; called in the background. */
    static Optional<Notice> find(Workspace workspace) {
        return otherLanguage(workspace).filter(other -> recordFirst(workspace)).map(TextLanguageNotice::notice);
    }

    private static Optional<Language> otherLanguage(Workspace workspace) {
        CompanyProfile company = workspace.register().records().company().profile();
        return company.textLanguage().filter(language -> language != workspace.texts().language());
    }

    private static boolean recordFirst(Workspace workspace) {
        String said = workspace.context().settings().read().tables().getOrDefault(SAID, "");
        String here = workspace.register().register().id() + "/" + workspace.texts().language().tag();
        if (List.of(said.split("\n")).contains(here)) {
            return false;
        }
        workspace.context().settings().change(all -> all.withTable(SAID, (said + "\n" + here).strip()));
        return true;
    }

    private static Notice notice(Language language) {
        return Notice.information(Message.of("shell.textLanguage", Message.of("shell.textLanguage." + language.tag())));
    }
}
