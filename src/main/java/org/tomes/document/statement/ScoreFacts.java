package org.tomes.document.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.check.Result;
import org.tomes.ledger.RecordRef;
import org.tomes.parameter.Parameter;
import org.tomes.score.Aggregate;
import org.tomes.score.ScoreSample;
import org.tomes.text.Message;

/** What the register's samples say of the Secure Score. */
final class ScoreFacts {

    /** A month, however long. */
    static final int DAYS_OF_A_MONTH = 31;

    private ScoreFacts() {
    }

    /** Each subscription has a sample that is not older than the required interval. */
    static StatementEvidence recorded(StatementFacts facts) {
        int limit = facts.value(Parameter.SCORE_RECORDING) * DAYS_OF_A_MONTH;
        return StatementEvidence.ofRegister(facts.register().scores().stream().map(sample -> {
            long age = facts.daysSince(sample.takenAt());
            return Observation.of(age <= limit ? Result.MET : Result.NOT_MET,
                    ref(sample.subscription(), sample.label()), Observation.plain(sample.label()),
                    Message.of("statement.fact.sampleOf", age));
        }).toList());
    }

    /** All subscriptions together, weighed as Azure weighs them, reach the target that the company set. */
    static StatementEvidence reached(StatementFacts facts) {
        if (facts.register().scoreTarget().isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.noTarget"));
        }
        List<ScoreSample> samples = facts.register().scores();
        Aggregate together = Aggregate.of(samples);
        Optional<ScoreSample> oldest = samples.stream().min(Comparator.comparing(ScoreSample::takenAt));
        if (together.fraction().isEmpty() || oldest.isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.noScore"));
        }
        double reached = together.fraction().getAsDouble();
        double target = facts.register().scoreTarget().get().target();
        long age = facts.daysSince(oldest.get().takenAt());
        Observation observation = Observation.of(reached >= target ? Result.MET : Result.NOT_MET,
                ref("secure-score", "Secure Score"), Observation.plain("Secure Score"),
                Message.of("statement.fact.score", reached, target));
        return new StatementEvidence(List.of(observation),
                age > StatementFacts.STALE_DAYS
                        ? List.of(Message.of("statement.because.staleScore", age, StatementFacts.STALE_DAYS))
                        : List.of(),
                false);
    }

    private static RecordRef ref(String id, String label) {
        return new RecordRef("score", id, label);
    }
}
