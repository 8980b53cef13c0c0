package org.tomes.inventory.view;

import java.util.Locale;
import java.util.Optional;

/** Defender for Cloud's result for a standard or one of its controls, in order of importance. */
public enum RegulatoryComplianceState {
    FAILED,
    PASSED,
    SKIPPED,
    UNSUPPORTED,
    /** No result, or a result that Microsoft does not document. */
    UNKNOWN;

    public static RegulatoryComplianceState of(Optional<String> text) {
        try {
            return text.map(word -> valueOf(word.strip().toUpperCase(Locale.ROOT))).orElse(UNKNOWN);
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
