package org.tomes.desktop.document;

import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.document.release.VersionState;
import org.tomes.text.Texts;

/** Icon and colour of a version's state. */
final class VersionBadge {

    private VersionBadge() {
    }

    static Badge of(VersionState state, Texts texts) {
        return of(state, texts.name("version", state));
    }

    /** @param text the text, which contains the state */
    static Badge of(VersionState state, String text) {
        return switch (state) {
            case DRAFT -> new Badge(Feather.EDIT_3, Tone.QUIET, text);
            case IN_REVIEW -> new Badge(Feather.SEND, Tone.WARNING, text);
            case APPROVED -> new Badge(Feather.THUMBS_UP, Tone.ACTIVE, text);
            case RELEASED -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
            case SUPERSEDED -> new Badge(Feather.ARCHIVE, Tone.QUIET, text);
        };
    }
}
