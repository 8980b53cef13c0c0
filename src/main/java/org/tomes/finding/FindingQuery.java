package org.tomes.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.ControlId;
import org.tomes.check.CheckId;
import org.tomes.check.Severity;
import org.tomes.measure.MeasureId;

/**
 * Filter for findings; empty criteria match all.
 *
 * @param check the id of a check or a prefix, such as {@code key-vault}
 * @param resource part of a resource's id or name, ignoring case
 */
public record FindingQuery(Set<FindingState> states, Set<Severity> severities, Optional<ControlId> control,
        Optional<String> check, Optional<String> resource, Optional<MeasureId> measure) {

    public static final FindingQuery ALL = new FindingQuery(Set.of(), Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    public FindingQuery in(FindingState... newStates) {
        return new FindingQuery(Set.of(newStates), severities, control, check, resource, measure);
    }

    public FindingQuery of(String newCheck) {
        return new FindingQuery(states, severities, control, Optional.of(newCheck), resource, measure);
    }

    /** Whether a check has the requested ID or is in the requested area. */
    public boolean matches(CheckId id) {
        return check.filter(criterion -> !matchesOrStarts(criterion.strip(), id.value())).isEmpty();
    }

    boolean matches(Finding finding, List<ControlId> controls) {
        return (states.isEmpty() || states.contains(finding.state()))
                && (severities.isEmpty() || severities.contains(finding.severity()))
                && control.filter(criterion -> !controls.contains(criterion)).isEmpty() && matches(finding.check())
                && resource.filter(criterion -> !resourceContains(finding, criterion.strip().toLowerCase(Locale.ROOT)))
                        .isEmpty()
                && measure.filter(criterion -> !finding.measures().contains(criterion)).isEmpty();
    }

    private static boolean matchesOrStarts(String criterion, String check) {
        return check.equalsIgnoreCase(criterion) || check.toLowerCase(Locale.ROOT)
                .startsWith(criterion.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "") + ".");
    }

    private static boolean resourceContains(Finding finding, String part) {
        return finding.resource().id().toLowerCase(Locale.ROOT).contains(part)
                || finding.resource().name().toLowerCase(Locale.ROOT).contains(part);
    }
}
