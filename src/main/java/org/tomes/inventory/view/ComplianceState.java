package org.tomes.inventory.view;

import java.util.Locale;
import java.util.Optional;

/** Defender for Cloud's result for a standard or one of its controls; in the order of how much it matters. */
public enum ComplianceState {
    FAILED,
    PASSED,
    SKIPPED,
    UNSUPPORTED,
    /** Azure returned none, or one that is not known here. */
    UNKNOWN;

    public static ComplianceState of(Optional<String> text) {
        try {
            return text.map(word -> valueOf(word.strip().toUpperCase(Locale.ROOT))).orElse(UNKNOWN);
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
