package org.tomes.document.soa;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.rule.Rules;
import org.tomes.document.statement.Remedies;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.review.decision.Decision;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * Until when controls are to be implemented: the latest date that the register contains for measures not yet in force,
 * for the remediation of open deviations, and in decisions of management reviews.
 */
final class ControlDates {

    /** The proposal of the management review on controls that are not implemented; decisions quote its title. */
    private static final String PROPOSAL = "mgmt.proposal.controls";

    private final RegisterProofs proofs;
    private final Remedies remedies;
    private final Map<String, Finding> findings;
    private final List<Decision> onAllMissing;

    ControlDates(RegisterProofs proofs, Remedies remedies, List<Finding> findings) {
        this.proofs = proofs;
        this.remedies = remedies;
        this.findings = findings.stream()
                .collect(Collectors.toMap(finding -> finding.ref().id(), Function.identity(), (first, other) -> first));
        Set<String> titles = Stream.of(Language.values())
                .map(language -> Texts.in(language).get(PROPOSAL).split(" :: ", 2)[0].strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.onAllMissing = remedies.decisionsQuoting(titles);
    }

    /** Returns the date of a control that is not or not fully implemented; empty if none is planned. */
    Optional<LocalDate> of(SoaRow row) {
        Optional<ImplementationState> state = proofs.state(row);
        if (state.isEmpty() || state.get() == ImplementationState.IMPLEMENTED) {
            return Optional.empty();
        }
        Stream<Decision> decisions = Stream.concat(codes(row).flatMap(code -> remedies.decisionsNaming(code).stream()),
                state.get() == ImplementationState.NOT_IMPLEMENTED ? onAllMissing.stream() : Stream.empty());
        return Stream
                .of(Stream.concat(row.direct().stream(), row.supporting().stream())
                        .filter(measure -> !measure.status().isInForce())
                        .map(Measure::due), proofs.deviations(row).stream().flatMap(this::planned),
                        decisions.map(Decision::due))
                .flatMap(dates -> dates)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** Returns the control, its rules and its measures, to which decisions refer. */
    private static Stream<String> codes(SoaRow row) {
        return Stream.of(Stream.of(row.control()), Rules.all()
                .stream()
                .filter(rule -> rule.controls().stream().anyMatch(control -> control.toString().equals(row.control())))
                .map(rule -> rule.id().toString()),
                Stream.concat(row.direct().stream(), row.supporting().stream()).map(Measure::code))
                .flatMap(codes -> codes);
    }

    private Stream<Optional<LocalDate>> planned(String deviation) {
        return Optional.ofNullable(findings.get(deviation)).map(finding -> remedies.of(finding).planned()).stream();
    }
}
