package org.tomes.check.defender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.ScoreGoal;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SecureScore;

/** The Secure Scores of a snapshot together, weighed as Azure weighs them, against the target of the register. */
final class ScoreReached extends BaseCheck {

    private static final Subject TOGETHER = new Subject("secure-score", "Secure Score",
            ResourceType.SECURE_SCORE.text());

    ScoreReached() {
        super("defender.score-target", Severity.MEDIUM, ControlRef.direct("A.8.8"), ControlRef.supporting("A.5.36"));
    }

    @Override
    public List<Assessment> judge(CheckContext scene) {
        List<SecureScore> scores = scene.inventory()
                .secureScores()
                .stream()
                .filter(SecureScore::isOfDefaultInitiative)
                .toList();
        Optional<ScoreGoal> goal = scene.rules().scoreGoal();
        if (scores.isEmpty()) {
            return goal.map(target -> List.of(ofRegister(target))).orElse(List.of());
        }
        List<SecureScore> usable = scores.stream().filter(ScoreReached::isUsable).toList();
        if (usable.isEmpty()) {
            return List.of(notAssessed(TOGETHER, "no-value"));
        }
        double reached = together(usable);
        if (goal.isEmpty()) {
            return List.of(notAssessed(TOGETHER, "no-target", reached));
        }
        return List.of(
                reached < goal.get().target() ? notMet(TOGETHER, "below", reached, goal.get().target(), usable.size())
                        : met(TOGETHER, "reached", reached, goal.get().target(), usable.size()));
    }

    /** A snapshot from files seldom holds scores, which the register has from its own imports. */
    private Assessment ofRegister(ScoreGoal goal) {
        return goal.newest()
                .map(newest -> newest.value() < goal.target()
                        ? notMet(TOGETHER, "below-newest", newest.value(), goal.target(), newest.on().toString())
                        : met(TOGETHER, "reached-newest", newest.value(), goal.target(), newest.on().toString()))
                .orElseGet(() -> typeNotRead(TOGETHER, ResourceType.SECURE_SCORE));
    }

    private static boolean isUsable(SecureScore score) {
        return score.current().isPresent() && score.max().filter(max -> max.signum() > 0).isPresent();
    }

    /** Σ(current / max × weight) / Σ weight; without weights all count the same. */
    private static double together(List<SecureScore> scores) {
        boolean weighed = scores.stream()
                .allMatch(score -> score.weight().filter(weight -> weight.signum() > 0).isPresent());
        double sum = 0;
        double weights = 0;
        for (SecureScore score : scores) {
            double weight = weighed ? score.weight().map(BigDecimal::doubleValue).orElseThrow() : 1;
            sum += weight * score.current().orElseThrow().doubleValue() / score.max().orElseThrow().doubleValue();
            weights += weight;
        }
        return sum / weights;
    }
}
