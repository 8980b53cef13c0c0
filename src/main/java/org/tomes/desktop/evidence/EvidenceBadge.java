package org.tomes.desktop.evidence;

import java.time.LocalDate;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.evidence.Evidence;
import org.tomes.text.Texts;

/** The validity of evidence, as icon and word. */
final class EvidenceBadge {

    private EvidenceBadge() {
    }

    static Badge of(Evidence evidence, LocalDate today, Dates dates, Texts texts) {
        String until = dates.show(evidence.current().validUntil());
        return switch (evidence.validity(today)) {
            case VALID -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD,
                    until.isEmpty() ? texts.get("evidence.evidenceValidity.VALID")
                            : texts.get("desktop_evidence.validUntil", until));
            case EXPIRES_SOON -> new Badge(Feather.CLOCK, Tone.WARNING, texts.get("desktop_evidence.expiresOn", until));
            case EXPIRED -> new Badge(Feather.ALERT_TRIANGLE, Tone.BAD, texts.get("desktop_evidence.expiredOn", until));
        };
    }
}
