package org.tomes.desktop.measure;

import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Tone;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Texts;

/** Icon and colour of a measure's status, on every screen. */
public final class MeasureStatusBadge {

    private MeasureStatusBadge() {
    }

    public static Badge of(MeasureStatus status, Texts texts) {
        String text = texts.name("measure", status);
        return switch (status) {
            case PLANNED -> new Badge(Feather.CIRCLE, Tone.QUIET, text);
            case IN_PROGRESS -> new Badge(Feather.LOADER, Tone.ACTIVE, text);
            case IMPLEMENTED -> new Badge(Feather.CHECK, Tone.GOOD, text);
            case VERIFIED_EFFECTIVE -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
            case RETIRED -> new Badge(Feather.ARCHIVE, Tone.QUIET, text);
        };
    }
}
