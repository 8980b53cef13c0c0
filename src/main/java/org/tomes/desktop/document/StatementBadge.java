package org.tomes.desktop.document;

import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.text.Texts;

/** Icon and colour of a statement's state, on every screen. */
public final class StatementBadge {

    private StatementBadge() {
    }

    public static Badge of(ComplianceStatus state, Texts texts) {
        return of(state, texts.name("statement", state));
    }

    /** Returns the badge with another text, such as the number of statements in this state. */
    public static Badge of(ComplianceStatus state, String words) {
        return switch (state) {
            case MET -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, words);
            case MET_AS_CHECKED -> new Badge(Feather.CHECK, Tone.ACTIVE, words);
            case NOT_MET -> new Badge(Feather.X_CIRCLE, Tone.BAD, words);
            case NOT_ASSESSED -> new Badge(Feather.HELP_CIRCLE, Tone.QUIET, words);
        };
    }
}
