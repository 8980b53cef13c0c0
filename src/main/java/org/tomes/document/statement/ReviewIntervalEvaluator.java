package org.tomes.document.statement;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckOutcome;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.people.Responsibility;
import org.tomes.review.RequiredReview;
import org.tomes.review.RequiredReview.Subject;
import org.tomes.review.Review;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;

/**
 * Evaluates whether something is reviewed at the required interval. A signed review within the interval is sufficient,
 * if it is a review of the task or of a measure that consists of this review. The review of another measure proves
 * nothing. As everywhere, overdue days are counted from the date set for the next review.
 *
 * @param subject key of the task, see {@link org.tomes.people.TopicKeys}; empty if only a measure can implement the
 * statement
 * @param every interval required by the company, in days or months
 * @param proves whether the result of the task also counts. A failed restore test disproves the statement, while a
 * review that finds shortcomings is still a review. The result of a measure's review always counts, because it states
 * whether the measure is effective; a partly effective measure proves nothing
 */
record ReviewIntervalEvaluator(StatementKey key, String subject, Parameter every,
        boolean proves) implements StatementEvaluator {

    private static final Message NEVER = Message.of("statement.fact.neverReviewed");

    /** Whether this observation reports a review that was never signed off. */
    static boolean isNeverReviewed(Observation review) {
        return review.reason().equals(NEVER);
    }

    @Override
    public Object[] arguments(StatementFacts facts) {
        return new Object[]{every.words(facts.value(every))};
    }

    private Period interval(int value) {
        return every.unit() == Parameter.Unit.EVERY_DAYS ? Period.ofDays(value) : Period.ofMonths(value);
    }

    /** Returns the interval for the measures that implement the statement, and for the task. */
    RequiredReview required(List<MeasureLink> links, List<Responsibility> topics, ParameterValues values) {
        Stream<Subject> measures = links.stream()
                .filter(link -> link.statement().equals(key))
                .map(link -> Subject.of(link.measure().ref()));
        Stream<Subject> task = topics.stream()
                .filter(topic -> !subject.isEmpty() && topic.subject().equals(subject))
                .limit(1)
                .map(topic -> Subject.of(topic.ref()));
        return new RequiredReview(Stream.concat(measures, task).toList(), interval(values.get(every)));
    }

    /** Returns the task. Tasks that the company added have an empty subject as well. */
    private Optional<Responsibility> task(StatementFacts facts) {
        return subject.isEmpty() ? Optional.empty() : facts.register().topic(subject);
    }

    private Optional<ReviewStatus> topic(StatementFacts facts) {
        return task(facts).flatMap(topic -> facts.register().review(topic.ref()));
    }

    @Override
    public StatementEvidence evaluate(StatementFacts facts) {
        List<ReviewStatus> ofMeasures = facts.register()
                .implementing(key)
                .stream()
                .flatMap(measure -> facts.register().review(measure.ref()).stream())
                .toList();
        List<ReviewStatus> counting = Stream.concat(facts.register().reviewsHeldBy(key), topic(facts).stream())
                .toList();
        Optional<ReviewStatus> newest = counting.stream()
                .filter(ReviewIntervalEvaluator::wasHeld)
                .max(Comparator.comparing(reviewStatus -> reviewStatus.last().orElseThrow().date()));
        List<Measure> others = facts.register()
                .implementing(key)
                .stream()
                .filter(measure -> facts.register()
                        .review(measure.ref())
                        .filter(ReviewIntervalEvaluator::wasHeld)
                        .isPresent())
                .toList();
        if (newest.isEmpty() && !others.isEmpty()) {
            boolean isInForce = others.stream().allMatch(measure -> measure.status().isInForce());
            return StatementEvidence.unknown(
                    Message.of(isInForce ? "statement.because.otherReview" : "statement.because.otherReview.notInForce",
                            others.stream().map(Measure::code).collect(Collectors.joining(", "))));
        }
        return newest.or(() -> Stream.concat(counting.stream(), ofMeasures.stream()).findFirst())
                .map(reviewStatus -> StatementEvidence.ofRegister(List.of(observation(reviewStatus, facts))))
                .orElseGet(() -> StatementEvidence.unknown(subject.isEmpty() ? Message.of("statement.because.noMeasure")
                        : Message.of("statement.because.noTask", Message.of("people.subject." + subject))));
    }

    private static boolean wasHeld(ReviewStatus review) {
        return review.last().isPresent();
    }

    private Observation observation(ReviewStatus status, StatementFacts facts) {
        Message name = isMeasure(status)
                ? Message.of("statement.reviewed", status.subject().ref().label(), status.subject().name())
                : status.subject().name();
        if (status.last().isEmpty()) {
            return Observation.of(CheckOutcome.NOT_MET, status.subject().ref(), name, NEVER);
        }
        Review last = status.last().get();
        LocalDate latest = last.date().plus(interval(facts.value(every)));
        boolean isInTime = !latest.isBefore(facts.today());
        CheckOutcome result = isInTime ? outcomeOf(status, last.result()) : CheckOutcome.NOT_MET;
        if (isInTime && result != CheckOutcome.MET) {
            return Observation.of(result, status.subject().ref(), name,
                    Message.of("statement.fact.reviewFailed", last.date(),
                            facts.register().names().person(Optional.of(last.person())).orElse("–"),
                            Message.of("review.reviewResult." + last.result())));
        }
        LocalDate due = status.next().filter(latest::isAfter).orElse(latest);
        boolean isByOwner = status.subject().owner().equals(Optional.of(last.person()));
        String inTimeKey = isByOwner ? "statement.fact.reviewed.byOwner" : "statement.fact.reviewed";
        String late = isByOwner ? "statement.fact.reviewLate.byOwner" : "statement.fact.reviewLate";
        return Observation.of(result, status.subject().ref(), name, Message.of(isInTime ? inTimeKey : late, last.date(),
                facts.register().names().person(Optional.of(last.person())).orElse("–"),
                Message.of("review.reviewResult." + last.result()), ChronoUnit.DAYS.between(due, facts.today())));
    }

    private CheckOutcome outcomeOf(ReviewStatus status, ReviewResult result) {
        return switch (result) {
            case EFFECTIVE -> CheckOutcome.MET;
            case PARTLY_EFFECTIVE -> proves || isMeasure(status) ? CheckOutcome.NOT_ASSESSED : CheckOutcome.MET;
            case NOT_EFFECTIVE -> proves || isMeasure(status) ? CheckOutcome.NOT_MET : CheckOutcome.MET;
        };
    }

    private static boolean isMeasure(ReviewStatus status) {
        return status.subject().ref().is(RecordType.MEASURE);
    }
}
