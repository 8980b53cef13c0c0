package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
 * Deadlines for the remediation of findings: a number of days after first detection, by severity. Remediation on the
 * last day is still in time. If Azure reports that the violation has existed with at least the same severity since an
 * earlier day than the first detection in the register, the deadline is counted from that earlier day. If the severity
 * has risen, the deadline of the higher severity is counted from its first detection, and the deadline of the lower
 * severity still applies. Findings with the same cause have the earliest of their deadlines. For each finding, only
 * findings detected at the same time or later count, because a finding cannot be remediated before it occurs. A finding
 * that is treated as exploited also has the deadline for exploited findings, counted from the day of this assessment.
 *
 * @param zone time zone for the beginning of days
 * @param sameCause returns all findings with the same cause as a finding, including this finding
 */
public record FindingDeadlines(ParameterValues values, ZoneId zone, Function<Finding, List<Finding>> sameCause) {

    /** Reason key of a Defender for Cloud recommendation for which Azure reports how long it has been open. */
    private static final String REPORTED = "check.defender.recommendations.open";
    private static final int REPORTED_SINCE = 2;
    /** Reasons whose first argument is the expiry date. */
    private static final Set<String> EXPIRING = Set.of("check.key-vault.secret-expiry.soon",
            "check.key-vault.secret-expiry.expired", "check.key-vault.certificate-expiry.soon",
            "check.key-vault.certificate-expiry.expired", "check.key-vault.certificate-use.expired");

    /** Creates deadlines that do not consider common causes. */
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

    /** Returns the number of days for which findings of this severity may be open. */
    public int days(Severity severity) {
        return values.get(parameter(severity));
    }

    /**
     * Returns the last day on which the finding may be open. Secrets and certificates must be replaced before they
     * expire.
     */
    public LocalDate of(Finding finding) {
        LocalDate begin = earlier(firstDetected(finding), day(finding.sightings().first()));
        return Stream
                .of(severityLimits(finding), sameCause.apply(finding)
                        .stream()
                        .map(sibling -> later(begin, firstDetected(sibling)).plusDays(days(sibling.severity()))),
                        laterFindingsOfSameCause(finding).flatMap(sibling -> expiry(sibling).stream()),
                        sameCause.apply(finding)
                                .stream()
                                .filter(sibling -> sibling.resolution().equals(finding.resolution()))
                                .flatMap(sibling -> exploited(sibling).stream()))
                .flatMap(limits -> limits)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns the deadline for exploited findings; empty unless the finding is treated as exploited. */
    public Optional<LocalDate> exploited(Finding finding) {
        return finding.exploitation()
                .map(assessment -> assessment.since().plusDays(values.get(Parameter.DEADLINE_CRITICAL)));
    }

    /** Returns the deadlines of the finding's severity and of the lower severities that it had before. */
    private Stream<LocalDate> severityLimits(Finding finding) {
        return Stream.concat(Stream.of(firstDetected(finding).plusDays(days(finding.severity()))),
                Arrays.stream(Severity.values())
                        .filter(severity -> finding.sightings().since(severity).isBefore(finding.since()))
                        .map(severity -> day(finding.sightings().since(severity)).plusDays(days(severity))));
    }

    /** Returns the expiry day of the secret or certificate that the finding concerns; empty for other findings. */
    public static Optional<LocalDate> expiry(Finding finding) {
        return EXPIRING.contains(finding.reason().key())
                ? Optional.of(LocalDate.parse(finding.reason().arguments().getFirst().toString()))
                : Optional.empty();
    }

    /**
     * Returns the first day of the notice period before the secret or certificate expires, even if nothing was checked
     * on that day; empty for other findings.
     */
    public Optional<LocalDate> noticeBegin(Finding finding) {
        return expiry(finding).map(day -> day.minusDays(values.get(Parameter.EXPIRY_NOTICE)));
    }

    /**
     * Returns the number of days for which the finding has been open until this day, or was open until its remediation.
     */
    public long age(Finding finding, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(firstDetected(finding), end(finding, today)));
    }

    /** Whether the finding is, or was, open after its deadline. */
    public boolean exceeded(Finding finding, LocalDate today) {
        return end(finding, today).isAfter(of(finding));
    }

    private LocalDate end(Finding finding, LocalDate today) {
        return finding.resolution().map(FindingResolution::at).map(this::day).orElse(today);
    }

    /** Returns the finding and the findings with the same cause that were detected at the same time or later. */
    private Stream<Finding> laterFindingsOfSameCause(Finding finding) {
        LocalDate day = detectionDay(finding);
        return sameCause.apply(finding).stream().filter(sibling -> !detectionDay(sibling).isBefore(day));
    }

    /** Returns the day on which the finding was first detected with at least its current severity. */
    public LocalDate firstDetected(Finding finding) {
        return reported(finding).orElseGet(() -> detectionDay(finding));
    }

    private LocalDate detectionDay(Finding finding) {
        return day(finding.since());
    }

    /**
     * Returns the day since which Azure reports the cause of the finding with at least its severity; empty if the
     * register detected it first.
     */
    public Optional<LocalDate> reported(Finding finding) {
        return laterFindingsOfSameCause(finding)
                .filter(sibling -> sibling.severity().compareTo(finding.severity()) <= 0)
                .flatMap(FindingDeadlines::statedByAzure)
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(detectionDay(finding)));
    }

    /**
     * Returns the day on which Azure first reported the cause of the finding, with any severity; empty if the finding
     * itself was detected first.
     */
    public Optional<LocalDate> causeReportedBefore(Finding finding) {
        return Optional.of(causeReported(finding)).filter(day -> day.isBefore(firstDetected(finding)));
    }

    /** Returns the first day on which Azure or the register reported the cause of the finding, with any severity. */
    public LocalDate causeReported(Finding finding) {
        return sameCause.apply(finding)
                .stream()
                .flatMap(sibling -> Stream.concat(Stream.of(day(sibling.sightings().first())), statedByAzure(sibling)))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> detectionDay(finding));
    }

    private static Stream<LocalDate> statedByAzure(Finding finding) {
        return Stream.of(finding.reason())
                .filter(reason -> reason.key().equals(REPORTED) && reason.arguments().size() > REPORTED_SINCE)
                .map(reason -> LocalDate.parse(reason.arguments().get(REPORTED_SINCE).toString()));
    }

    private static LocalDate earlier(LocalDate date, LocalDate other) {
        return date.isBefore(other) ? date : other;
    }

    private static LocalDate later(LocalDate date, LocalDate other) {
        return date.isAfter(other) ? date : other;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
