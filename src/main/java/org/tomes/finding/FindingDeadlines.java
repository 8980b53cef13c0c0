package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;

/**
 * Until when the company wants findings remediated: so many days after they were first detected, by their severity. The
 * last of these days still counts as in time. Where Azure states an earlier day than the register's first detection, it
 * counts from that day. Findings of the same cause are due by the severity of the gravest, and each from the earliest
 * day of those that were not detected before it: what came later was not there to be remediated.
 *
 * @param zone in which days begin
 * @param sameCause all findings of the cause of one, including itself
 */
public record FindingDeadlines(ParameterValues values, ZoneId zone, Function<Finding, List<Finding>> sameCause) {

    /** The reason of a recommendation of Defender for Cloud that is open since a day that Azure states. */
    private static final String REPORTED = "check.defender.recommendations.open";
    private static final int REPORTED_SINCE = 2;
    /** Reasons whose first argument is the day of expiry. */
    private static final Set<String> EXPIRING = Set.of("check.key-vault.secret-expiry.soon",
            "check.key-vault.secret-expiry.expired", "check.key-vault.certificate-expiry.soon",
            "check.key-vault.certificate-expiry.expired", "check.key-vault.certificate-use.expired");

    /** Of findings that stand each for itself. */
    public FindingDeadlines(ParameterValues values, ZoneId zone) {
        this(values, zone, List::of);
    }

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

    /** The last day on which it may be open; what expires has to be replaced before. */
    public LocalDate of(Finding finding) {
        LocalDate last = firstDetected(finding).plusDays(allowed(finding));
        return notEarlier(finding).flatMap(one -> expiry(one).stream())
                .filter(last::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(last);
    }

    /** The day on which the secret or certificate that it is about expires or has expired; empty for other findings. */
    public static Optional<LocalDate> expiry(Finding finding) {
        return EXPIRING.contains(finding.reason().key())
                ? Optional.of(LocalDate.parse(finding.reason().arguments().getFirst().toString()))
                : Optional.empty();
    }

    /** How many days it was open on this day, or until it was remediated. */
    public long age(Finding finding, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(firstDetected(finding),
                finding.resolution().map(FindingResolution::at).map(this::day).orElse(today)));
    }

    /** Whether it is, or was, open for longer than it may be. */
    public boolean exceeded(Finding finding, LocalDate today) {
        return age(finding, today) > allowed(finding);
    }

    /** How many days its cause may be open. */
    private int allowed(Finding finding) {
        return days(
                sameCause.apply(finding).stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow());
    }

    /** Itself and those of its cause that were detected with it or after it. */
    private Stream<Finding> notEarlier(Finding finding) {
        LocalDate day = detected(finding);
        return sameCause.apply(finding).stream().filter(one -> !detected(one).isBefore(day));
    }

    /** The day from which its deadline counts. */
    public LocalDate firstDetected(Finding finding) {
        return reported(finding).orElseGet(() -> detected(finding));
    }

    private LocalDate detected(Finding finding) {
        return day(finding.sightings().first());
    }

    /** The day since which Azure reports its cause; empty if the register detected it first. */
    public Optional<LocalDate> reported(Finding finding) {
        return notEarlier(finding).map(Finding::reason)
                .filter(reason -> reason.key().equals(REPORTED) && reason.arguments().size() > REPORTED_SINCE)
                .map(reason -> LocalDate.parse(reason.arguments().get(REPORTED_SINCE).toString()))
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(detected(finding)));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
