package org.tomes.desktop.common;

import org.kordamp.ikonli.feather.Feather;
import org.tomes.inventory.view.RegulatoryComplianceState;
import org.tomes.text.Texts;

/** Shows a result of Defender for Cloud as an icon and a word. */
public final class ComplianceBadge {

    private ComplianceBadge() {
    }

    public static Badge of(RegulatoryComplianceState state, Texts texts) {
        String text = texts.name("azure", state);
        return switch (state) {
            case PASSED -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
            case FAILED -> new Badge(Feather.X_CIRCLE, Tone.BAD, text);
            case SKIPPED, UNSUPPORTED -> new Badge(Feather.MINUS_CIRCLE, Tone.QUIET, text);
            case UNKNOWN -> new Badge(Feather.HELP_CIRCLE, Tone.QUIET, text);
        };
    }
}
