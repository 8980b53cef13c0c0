package org.tomes.document.compose;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;

/**
 * An accepted risk, an exempt resource, or an exception from a measure that ends so soon that it must be decided
 * whether to extend it.
 *
 * @param code code of the finding or measure
 * @param until last day of the exemption
 */
public record ExpiringExemption(String code, LocalDate until) {

    /** Number of days before the end from which on the decision is due. */
    public static final int DAYS = 90;

    public static boolean isSoon(LocalDate until, LocalDate today) {
        return !until.isAfter(today.plusDays(DAYS));
    }

    /** Returns the exceptions that end soon, earliest end first. Expired exceptions from measures are left out. */
    public static List<ExpiringExemption> of(Collection<Finding> findings, Collection<Measure> measures,
            LocalDate today) {
        Stream<ExpiringExemption> decided = findings.stream()
                .filter(finding -> finding.state() == FindingState.RISK_ACCEPTED
                        || finding.state() == FindingState.EXEMPT)
                .flatMap(finding -> finding.decision()
                        .flatMap(decision -> decision.until())
                        .map(until -> new ExpiringExemption(finding.id().toString(), until))
                        .stream());
        Stream<ExpiringExemption> exempt = measures.stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .flatMap(measure -> measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(today))
                        .map(exemption -> new ExpiringExemption(measure.code(), exemption.until())));
        return Stream.concat(decided, exempt)
                .filter(exception -> isSoon(exception.until(), today))
                .sorted(Comparator.comparing(ExpiringExemption::until).thenComparing(ExpiringExemption::code))
                .toList();
    }

    /** Returns the code with the last day. */
    public String words(Formats formats) {
        return code + " (" + formats.date(until) + ")";
    }
}
