package org.tomes.desktop.finding;

import java.time.LocalDate;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.check.Severity;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.finding.Finding;
import org.tomes.finding.Occurrence;
import org.tomes.finding.OpenReason;
import org.tomes.text.Texts;

/** Icon and colour for the severity, state and trend of findings, on every screen. */
public record FindingBadges(Texts texts, Dates dates) {

    public static Badge severity(Severity severity, Texts texts) {
        String word = texts.name("finding", severity);
        return switch (severity) {
            case HIGH -> new Badge(Feather.ALERT_OCTAGON, Tone.BAD, word);
            case MEDIUM -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, word);
            case LOW -> new Badge(Feather.INFO, Tone.GOING, word);
        };
    }

    Badge severity(Finding finding) {
        return severity(finding.severity(), texts);
    }

    /**
     * Returns the badge of a state: an accepted risk with its last day, and a notice if a finding is open again because
     * its decision has expired.
     */
    Badge state(Finding finding) {
        String word = texts.name("finding", finding.state());
        return switch (finding.state()) {
            case OPEN -> finding.opening() == OpenReason.EXPIRED
                    ? new Badge(Feather.CLOCK, Tone.BAD, texts.get("desktop_finding.openExpired"))
                    : new Badge(Feather.ALERT_CIRCLE, Tone.BAD, word);
            case RISK_ACCEPTED -> new Badge(Feather.USER_CHECK, Tone.WARNING, until(finding, word));
            case EXEMPT -> new Badge(Feather.SLASH, Tone.QUIET, until(finding, word));
            case FIXED -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, word);
        };
    }

    private String until(Finding finding, String word) {
        return finding.decision()
                .flatMap(decision -> decision.until())
                .map((LocalDate day) -> texts.get("desktop_finding.until", word, dates.show(day)))
                .orElse(word);
    }

    Badge course(Finding finding) {
        String word = texts.name("finding", finding.course());
        return switch (finding.course()) {
            case NEW -> new Badge(Feather.PLUS_CIRCLE, Tone.WARNING, word);
            case BACK_AGAIN -> new Badge(Feather.ROTATE_CCW, Tone.BAD, word);
            case STILL_THERE -> new Badge(Feather.MINUS, Tone.QUIET, word);
            case GONE -> new Badge(Feather.CHECK, Tone.GOOD, word);
        };
    }

    static boolean expiresSoon(Finding finding, LocalDate today) {
        return finding.decision()
                .flatMap(decision -> decision.until())
                .filter(day -> !day.isAfter(today.plusDays(30)))
                .isPresent();
    }

    static boolean isNewOrReopened(Finding finding) {
        return finding.course() == Occurrence.NEW || finding.course() == Occurrence.BACK_AGAIN;
    }
}
