package org.tomes.desktop.finding;

import java.time.LocalDate;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.check.Severity;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingOccurrence;
import org.tomes.finding.FindingText;
import org.tomes.finding.OpenReason;
import org.tomes.text.Texts;

/** Icon and colour for the severity, state and trend of findings, on every screen. */
public record FindingBadges(Texts texts, Dates dates) {

    public static Badge severity(Severity severity, Texts texts) {
        String text = texts.name("finding", severity);
        return switch (severity) {
            case HIGH -> new Badge(Feather.ALERT_OCTAGON, Tone.BAD, text);
            case MEDIUM -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, text);
            case LOW -> new Badge(Feather.INFO, Tone.ACTIVE, text);
        };
    }

    /** Returns the badge of the severity; a finding that is treated as exploited has a separate sign and text. */
    Badge severity(Finding finding) {
        return severity(finding, FindingText.severity(finding, texts));
    }

    /** Returns the badge for a column of a list, which has no room for more than the severity. */
    Badge shortSeverity(Finding finding) {
        return severity(finding, texts.name("finding", finding.severity()));
    }

    private Badge severity(Finding finding, String text) {
        return finding.activeExploitation().isEmpty() ? severity(finding.severity(), texts)
                : new Badge(Feather.ZAP, Tone.BAD, text);
    }

    /**
     * Returns the badge of a state, which never looks like a severity: an open finding has neither a warning sign nor
     * the colour of one. The badge includes the last day of an accepted risk, and a notice if a finding is open again
     * because its decision has expired.
     */
    Badge state(Finding finding) {
        String text = texts.name("finding", finding.state());
        return switch (finding.state()) {
            case OPEN -> finding.opening() == OpenReason.EXPIRED
                    ? new Badge(Feather.CLOCK, Tone.BAD, texts.get("desktop_finding.openExpired"))
                    : new Badge(Feather.CIRCLE, Tone.QUIET, text);
            case RISK_ACCEPTED -> new Badge(Feather.USER_CHECK, Tone.WARNING, until(finding, text));
            case EXEMPT -> new Badge(Feather.SLASH, Tone.QUIET, until(finding, text));
            case FIXED -> new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, text);
        };
    }

    /** Returns the badge of the state, marked if the decision deviates from the policy. */
    Badge state(FindingRow row) {
        return row.deviates()
                ? new Badge(Feather.ALERT_TRIANGLE, Tone.BAD,
                        texts.get("desktop_finding.deviating", texts.name("finding", row.finding().state())))
                : state(row.finding());
    }

    private String until(Finding finding, String text) {
        return finding.decision()
                .flatMap(decision -> decision.until())
                .map((LocalDate day) -> texts.get("desktop_finding.until", text, dates.show(day)))
                .orElse(text);
    }

    Badge course(Finding finding) {
        String text = texts.name("finding", finding.course());
        return switch (finding.course()) {
            case NEW -> new Badge(Feather.PLUS_CIRCLE, Tone.WARNING, text);
            case BACK_AGAIN -> new Badge(Feather.ROTATE_CCW, Tone.BAD, text);
            case STILL_THERE -> new Badge(Feather.REPEAT, Tone.QUIET, text);
            case GONE -> new Badge(Feather.CHECK, Tone.GOOD, text);
        };
    }

    static boolean expiresSoon(Finding finding, LocalDate today) {
        return finding.decision()
                .flatMap(decision -> decision.until())
                .filter(day -> !day.isAfter(today.plusDays(30)))
                .isPresent();
    }

    static boolean isNewOrReopened(Finding finding) {
        return finding.course() == FindingOccurrence.NEW || finding.course() == FindingOccurrence.BACK_AGAIN;
    }
}
