package org.tomes.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.catalogue.ControlId;
import org.tomes.check.Severity;
import org.tomes.measure.MeasureId;

/**
 * Which findings are wanted; what is empty asks for nothing.
 *
 * @param check the id of a check or the start of some, such as {@code key-vault}
 * @param resource part of a resource's id or name, without regard to case
 */
public record FindingQuery(Set<State> states, Set<Severity> severities, Optional<ControlId> control,
        Optional<String> check, Optional<String> resource, Optional<MeasureId> measure) {

    public static final FindingQuery ALL = new FindingQuery(Set.of(), Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    public FindingQuery in(State... wanted) {
        return new FindingQuery(Set.of(wanted), severities, control, check, resource, measure);
    }

    /** Findings whose check speaks for a control, directly or in support. */
    public FindingQuery about(ControlId wanted) {
        return new FindingQuery(states, severities, Optional.of(wanted), check, resource, measure);
    }

    public FindingQuery of(String wantedCheck) {
        return new FindingQuery(states, severities, control, Optional.of(wantedCheck), resource, measure);
    }

    public FindingQuery of(MeasureId wanted) {
        return new FindingQuery(states, severities, control, check, resource, Optional.of(wanted));
    }

    boolean wants(Finding finding, List<ControlId> controls) {
        return (states.isEmpty() || states.contains(finding.state()))
                && (severities.isEmpty() || severities.contains(finding.severity()))
                && control.filter(wanted -> !controls.contains(wanted)).isEmpty()
                && check.filter(wanted -> !isOrStarts(wanted.strip(), finding.check().value())).isEmpty()
                && resource.filter(wanted -> !names(finding, wanted.strip().toLowerCase(Locale.ROOT))).isEmpty()
                && measure.filter(wanted -> !finding.measures().contains(wanted)).isEmpty();
    }

    private static boolean isOrStarts(String wanted, String check) {
        return check.equalsIgnoreCase(wanted) || check.toLowerCase(Locale.ROOT)
                .startsWith(wanted.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "") + ".");
    }

    private static boolean names(Finding finding, String wanted) {
        return finding.resource().id().toLowerCase(Locale.ROOT).contains(wanted)
                || finding.resource().name().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
