package org.tomes.check.defender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.ScoreGoal;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SecureScore;
import org.tomes.inventory.view.WeightedScore;

/** The Secure Scores of a snapshot together, weighed as Azure weighs them, against the target of the register. */
final class ScoreReached extends BaseCheck {

    private static final Subject TOGETHER = new Subject("secure-score", "Secure Score",
            ResourceType.SECURE_SCORE.text());

    ScoreReached() {
        super("defender.score-target", Severity.MEDIUM, ControlRef.direct("A.8.8"), ControlRef.supporting("A.5.36"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        List<SecureScore> scores = context.inventory()
                .secureScores()
                .stream()
                .filter(SecureScore::isOfDefaultInitiative)
                .toList();
        Optional<ScoreGoal> goal = context.rules().scoreGoal();
        if (scores.isEmpty()) {
            return goal.map(target -> List.of(ofRegister(target))).orElse(List.of());
        }
        List<SecureScore> usable = scores.stream().filter(ScoreReached::isUsable).toList();
        List<SecureScore> weighed = usable.size() == 1 ? usable
                : usable.stream().filter(score -> score.weight().isPresent()).toList();
        OptionalDouble together = WeightedScore.together(
                weighed.stream().map(score -> new WeightedScore(fraction(score), weight(score, weighed))).toList());
        if (together.isEmpty()) {
            return List.of(notAssessed(TOGETHER, "no-value"));
        }
        double reached = together.getAsDouble();
        if (goal.isEmpty()) {
            return List.of(notAssessed(TOGETHER, "no-target", reached));
        }
        Assessment answer = reached < goal.get().target()
                ? notMet(TOGETHER, "below", reached, goal.get().target(), weighed.size())
                : met(TOGETHER, "reached", reached, goal.get().target(), weighed.size());
        int left = usable.size() - weighed.size();
        return List.of(left == 0 ? answer
                : answer(answer.result(), TOGETHER, reason("without-weight", answer.reason(), left)));
    }

    /** A snapshot from files seldom holds scores, which the register has from its own imports. */
    private Assessment ofRegister(ScoreGoal goal) {
        return goal.newest()
                .map(newest -> newest.value() < goal.target()
                        ? notMet(TOGETHER, "below-newest", newest.value(), goal.target(), newest.on().toString())
                        : met(TOGETHER, "reached-newest", newest.value(), goal.target(), newest.on().toString()))
                .orElseGet(() -> typeNotRead(TOGETHER, ResourceType.SECURE_SCORE));
    }

    /** As scores are imported: from 0 to their maximum. */
    private static boolean isUsable(SecureScore score) {
        return score.max().filter(max -> max.signum() > 0).isPresent() && score.current()
                .filter(current -> current.signum() >= 0 && current.compareTo(score.max().get()) <= 0)
                .isPresent();
    }

    private static OptionalDouble fraction(SecureScore score) {
        return OptionalDouble.of(score.current().orElseThrow().doubleValue() / score.max().orElseThrow().doubleValue());
    }

    /** A single score needs no weight to be the whole. */
    private static double weight(SecureScore score, List<SecureScore> all) {
        return all.size() == 1 ? 1 : Math.max(0, score.weight().map(BigDecimal::doubleValue).orElseThrow());
    }
}
