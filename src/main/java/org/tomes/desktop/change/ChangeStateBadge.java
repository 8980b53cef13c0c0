package org.tomes.desktop.change;

import org.kordamp.ikonli.feather.Feather;
import org.tomes.change.ChangeState;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.text.Texts;

/** Icon and colour of a change's state. */
public final class ChangeStateBadge {

    private ChangeStateBadge() {
    }

    public static Badge of(ChangeState state, Texts texts) {
        String text = texts.name("change", state);
        return switch (state) {
            case DRAFT -> new Badge(Feather.EDIT_3, Tone.QUIET, text);
            case SUBMITTED -> new Badge(Feather.SEND, Tone.WARNING, text);
            case APPROVED -> new Badge(Feather.THUMBS_UP, Tone.ACTIVE, text);
            case REJECTED -> new Badge(Feather.X_CIRCLE, Tone.BAD, text);
            case IMPLEMENTED -> new Badge(Feather.CHECK, Tone.ACTIVE, text);
            case VERIFIED -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
            case WITHDRAWN -> new Badge(Feather.CORNER_UP_LEFT, Tone.QUIET, text);
            case CLOSED -> new Badge(Feather.LOCK, Tone.GOOD, text);
        };
    }
}
