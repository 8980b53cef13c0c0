package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.tomes.check.Severity;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;

/**
 * Until when the company wants findings remediated: so many days after they were first detected, by their severity. The
 * last of these days still counts as in time.
 *
 * @param zone in which days begin
 */
public record FindingDeadlines(ParameterValues values, ZoneId zone) {

    public static Parameter parameter(Severity severity) {
        return switch (severity) {
            case HIGH -> Parameter.DEADLINE_HIGH;
            case MEDIUM -> Parameter.DEADLINE_MEDIUM;
            case LOW -> Parameter.DEADLINE_LOW;
        };
    }

    /** How many days findings of a severity may be open. */
    public int days(Severity severity) {
        return values.get(parameter(severity));
    }

    /** The last day on which it may be open. */
    public LocalDate of(Finding finding) {
        return firstDetected(finding).plusDays(days(finding.severity()));
    }

    /** How many days it was open on this day, or until it was remediated. */
    public long age(Finding finding, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(firstDetected(finding),
                finding.fix().map(Resolved::at).map(this::day).orElse(today)));
    }

    /** Whether it is, or was, open for longer than it may be. */
    public boolean exceeded(Finding finding, LocalDate today) {
        return age(finding, today) > days(finding.severity());
    }

    private LocalDate firstDetected(Finding finding) {
        return day(finding.sightings().first());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
