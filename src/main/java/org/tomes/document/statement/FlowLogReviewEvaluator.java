package org.tomes.document.statement;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckOutcome;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.RecordRef;
import org.tomes.nsg.usage.UsageFileName;
import org.tomes.parameter.Parameter;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;

/**
 * Evaluates whether flow logs are evaluated at the interval required by the company. A stored result of {@code nsg
 * usage} counts. Its date is the end of the evaluated traffic, because evaluating old traffic today proves nothing
 * about today. A signed review of a measure that implements the statement also counts, because Traffic Analytics
 * evaluates flow logs without Tomes.
 */
record FlowLogReviewEvaluator(StatementKey key) implements StatementEvaluator {

    private static final Parameter EVERY = Parameter.REVIEW_FLOW_LOGS;

    /** @param until last day of the evaluated traffic */
    private record Evaluation(RecordRef record, Message name, LocalDate until) {
    }

    @Override
    public Object[] arguments(StatementFacts facts) {
        return new Object[]{EVERY.words(facts.value(EVERY))};
    }

    @Override
    public StatementEvidence evaluate(StatementFacts facts) {
        return Stream.concat(stored(facts), signed(facts))
                .max(Comparator.comparing(Evaluation::until))
                .map(newest -> StatementEvidence.ofRegister(List.of(observation(newest, facts))))
                .orElseGet(() -> StatementEvidence.unknown(Message.of("statement.because.neverEvaluated")));
    }

    /**
     * Returns the stored evaluations in all versions, because an earlier version may cover more recent traffic than the
     * newest one.
     */
    private static Stream<Evaluation> stored(StatementFacts facts) {
        return facts.register()
                .evidence()
                .stream()
                .flatMap(evidence -> evidence.versions()
                        .stream()
                        .filter(FlowLogReviewEvaluator::isResult)
                        .map(version -> stored(evidence, version, facts)));
    }

    private static boolean isResult(EvidenceVersion version) {
        return version.source() instanceof EvidenceSource.OfFile file && UsageFileName.isUsageFile(file.name());
    }

    private static Evaluation stored(Evidence evidence, EvidenceVersion version, StatementFacts facts) {
        return new Evaluation(evidence.ref(), Message.of("statement.evidence", evidence.code(), evidence.title()),
                facts.today().minusDays(facts.daysSince(version.capturedAt())));
    }

    private Stream<Evaluation> signed(StatementFacts facts) {
        return facts.register().reviewsHeldBy(key).flatMap(review -> signed(review).stream());
    }

    private static Optional<Evaluation> signed(ReviewStatus status) {
        return status.last()
                .map(last -> new Evaluation(status.subject().ref(),
                        Message.of("statement.reviewed", status.subject().ref().label(), status.subject().name()),
                        last.date()));
    }

    private static Observation observation(Evaluation newest, StatementFacts facts) {
        LocalDate ends = newest.until().plus(Period.ofMonths(facts.value(EVERY)));
        boolean inTime = !ends.isBefore(facts.today());
        return Observation.of(inTime ? CheckOutcome.MET : CheckOutcome.NOT_MET, newest.record(), newest.name(),
                inTime ? Message.of("statement.fact.evaluated", newest.until())
                        : Message.of("statement.fact.evaluationLate", newest.until(),
                                ChronoUnit.DAYS.between(ends, facts.today())));
    }
}
