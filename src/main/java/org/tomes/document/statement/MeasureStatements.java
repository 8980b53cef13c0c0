package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.check.CheckOutcome;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;

/** Evaluates statements about measures, controls and evidence. */
final class MeasureStatements {

    private static final Message NEVER = Message.of("statement.fact.review.OVERDUE.never");
    private static final Set<MeasureStatus> TO_COME = EnumSet.of(MeasureStatus.PLANNED, MeasureStatus.IN_PROGRESS);
    private static final Set<MeasureStatus> IN_FORCE = EnumSet.of(MeasureStatus.IMPLEMENTED,
            MeasureStatus.VERIFIED_EFFECTIVE);

    private MeasureStatements() {
    }

    static StatementEvidence owned(StatementFacts facts) {
        Set<PersonId> activePeople = facts.register()
                .people()
                .stream()
                .filter(Person::active)
                .map(Person::id)
                .collect(Collectors.toSet());
        return evaluateEach(facts, measure -> measure.status() != MeasureStatus.RETIRED,
                measure -> measure.owner().filter(activePeople::contains).isPresent(),
                measure -> Message.of(measure.owner().isEmpty() ? "statement.fact.noOwner"
                        : measure.owner().filter(activePeople::contains).isPresent() ? "statement.fact.owner"
                                : "statement.fact.ownerLeft"));
    }

    static StatementEvidence implementedInTime(StatementFacts facts) {
        return evaluateEach(facts, measure -> TO_COME.contains(measure.status()),
                measure -> measure.due().filter(day -> !day.isBefore(facts.today())).isPresent(),
                measure -> measure.due()
                        .map(day -> due(day, facts.today()))
                        .orElseGet(() -> Message.of("statement.fact.noDue")));
    }

    private static Message due(LocalDate day, LocalDate today) {
        return Message.of(day.isBefore(today) ? "statement.fact.dueSince" : "statement.fact.dueOn", day);
    }

    /** Requires timely reviews. A measure without a known review date is not reviewed on time either. */
    static StatementEvidence reviewed(StatementFacts facts) {
        Map<String, ReviewStatus> reviews = facts.register()
                .reviews()
                .stream()
                .filter(review -> review.subject().ref().is(RecordType.MEASURE))
                .collect(Collectors.toMap(review -> review.subject().ref().id(), Function.identity()));
        return evaluateEach(facts, measure -> IN_FORCE.contains(measure.status()),
                measure -> Optional.ofNullable(reviews.get(measure.ref().id()))
                        .filter(review -> review.next().isPresent() && !review.isOverdue())
                        .isPresent(),
                measure -> Optional.ofNullable(reviews.get(measure.ref().id()))
                        .map(MeasureStatements::reviewState)
                        .orElse(reviewState(ReviewState.NONE)));
    }

    private static Message reviewState(ReviewStatus review) {
        return review.isOverdue() && review.last().isEmpty() ? NEVER : reviewState(review.state());
    }

    private static Message reviewState(ReviewState state) {
        return Message.of("statement.fact.review." + state);
    }

    /** Whether this observation reports an overdue review of a measure. */
    static boolean isOverdue(Observation review) {
        return review.reason().equals(reviewState(ReviewState.OVERDUE)) || isNeverReviewed(review);
    }

    /** Whether this observation reports an overdue review of a measure that was never reviewed. */
    static boolean isNeverReviewed(Observation review) {
        return review.reason().equals(NEVER);
    }

    private static StatementEvidence evaluateEach(StatementFacts facts, Predicate<Measure> about,
            Predicate<Measure> met, Function<Measure, Message> reason) {
        return StatementEvidence.ofRegister(facts.register()
                .measures()
                .stream()
                .filter(about)
                .map(measure -> Observation.of(met.test(measure) ? CheckOutcome.MET : CheckOutcome.NOT_MET,
                        measure.ref(), Message.of("statement.measure", measure.code(), measure.localTitle()),
                        reason.apply(measure)))
                .toList());
    }

    /** Requires for each control a decision on its applicability, with a justification. */
    static StatementEvidence decided(StatementFacts facts) {
        return StatementEvidence.ofRegister(facts.register()
                .soa()
                .stream()
                .map(row -> observation(row, isDecided(row),
                        isDecided(row) ? "decided"
                                : row.entry().decision() == Applicability.OPEN ? "undecided" : "noReason"))
                .toList());
    }

    private static boolean isDecided(SoaRow row) {
        return row.entry().decision() == Applicability.NOT_APPLICABLE && !row.entry().justification().isBlank()
                || row.entry().decision() == Applicability.APPLICABLE && row.entry().hasReason();
    }

    /**
     * Requires that each applicable control is implemented or planned: by a measure, which may be only planned or
     * supporting, or without a measure by documents, records or evidence of the company.
     */
    static StatementEvidence controls(StatementFacts facts) {
        return StatementEvidence.ofRegister(facts.register()
                .soa()
                .stream()
                .filter(row -> row.entry().decision() == Applicability.APPLICABLE)
                .map(row -> switch (row.coverage()) {
                    case NO_MEASURE -> observation(row, false, "noMeasure");
                    case ONLY_DOCUMENTED -> observation(row, true, "provenControl");
                    default -> observation(row, true, "hasMeasure");
                })
                .toList());
    }

    private static Observation observation(SoaRow row, boolean met, String reason) {
        return Observation.of(met ? CheckOutcome.MET : CheckOutcome.NOT_MET, row.entry().ref(),
                Observation.plainName(row.control()), Message.of("statement.fact." + reason));
    }

    static StatementEvidence evidence(StatementFacts facts) {
        return StatementEvidence.ofRegister(facts.register().evidence().stream().map(evidence -> {
            boolean valid = evidence.validity(facts.today()) != EvidenceValidity.EXPIRED;
            return Observation.of(valid ? CheckOutcome.MET : CheckOutcome.NOT_MET, evidence.ref(),
                    Message.of("statement.evidence", evidence.code(), evidence.title()),
                    evidence.current()
                            .validUntil()
                            .map(day -> Message.of(valid ? "statement.fact.validUntil" : "statement.fact.expired", day))
                            .orElseGet(() -> Message.of("statement.fact.validForEver")));
        }).toList());
    }
}
