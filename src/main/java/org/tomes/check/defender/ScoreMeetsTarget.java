package org.tomes.check.defender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ScoreAgainstTarget;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SecureScore;
import org.tomes.inventory.view.WeightedScore;

/**
 * Checks whether the combined Secure Score of a snapshot reaches the target of the register. Scores are combined with
 * the same weights as in Azure.
 */
final class ScoreMeetsTarget extends BaseCheck {

    /** Tolerance, because sums of fractions differ from their exact value in the last digits. */
    private static final double ROUNDING = 1e-9;

    private static final CheckedResource TOGETHER = new CheckedResource("secure-score", "Secure Score",
            ResourceType.SECURE_SCORE.text());

    ScoreMeetsTarget() {
        super("defender.score-target", Severity.MEDIUM, ControlRef.direct("A.8.8"), ControlRef.supporting("A.5.36"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        List<SecureScore> scores = context.inventory()
                .secureScores()
                .stream()
                .filter(SecureScore::isOfDefaultInitiative)
                .toList();
        Optional<ScoreAgainstTarget> goal = context.rules().scoreGoal();
        if (scores.isEmpty()) {
            return goal.map(target -> List.of(assessImportedScores(target))).orElse(List.of());
        }
        List<SecureScore> usable = scores.stream().filter(ScoreMeetsTarget::isUsable).toList();
        List<SecureScore> weighed = usable.size() == 1 ? usable
                : usable.stream().filter(score -> score.weight().isPresent()).toList();
        OptionalDouble together = WeightedScore.aggregate(
                weighed.stream().map(score -> new WeightedScore(fraction(score), weight(score, weighed))).toList());
        if (together.isEmpty()) {
            return List.of(notAssessed(TOGETHER, "no-value"));
        }
        double reached = together.getAsDouble();
        if (goal.isEmpty()) {
            return List.of(notAssessed(TOGETHER, "no-target", reached));
        }
        Assessment answer = isBelow(reached, goal.get())
                ? notMet(TOGETHER, "below", reached, goal.get().target(), weighed.size())
                : met(TOGETHER, "reached", reached, goal.get().target(), weighed.size());
        List<SecureScore> unweighed = weighed.size() == usable.size() ? List.of()
                : usable.stream().filter(score -> score.weight().isEmpty()).toList();
        return List.of(unweighed.isEmpty() ? answer
                : answer(couldReverse(answer, unweighed, goal.get()) ? CheckOutcome.NOT_ASSESSED : answer.result(),
                        TOGETHER, reason("without-weight", answer.reason(), unweighed.size())));
    }

    /**
     * Whether a score of unknown weight could reverse the result, because this score is on the other side of the
     * target.
     */
    private static boolean couldReverse(Assessment answer, List<SecureScore> unweighed, ScoreAgainstTarget goal) {
        boolean below = answer.result() == CheckOutcome.NOT_MET;
        return unweighed.stream().anyMatch(score -> isBelow(fraction(score).getAsDouble(), goal) != below);
    }

    private static boolean isBelow(double reached, ScoreAgainstTarget goal) {
        return reached < goal.target() - ROUNDING;
    }

    /**
     * Assesses the score in the register, because snapshots from files rarely contain scores. Scores are imported
     * separately.
     */
    private Assessment assessImportedScores(ScoreAgainstTarget goal) {
        return goal.newest()
                .map(newest -> isBelow(newest.value(), goal)
                        ? notMet(TOGETHER, "below-newest", newest.value(), goal.target(), newest.on().toString())
                        : met(TOGETHER, "reached-newest", newest.value(), goal.target(), newest.on().toString()))
                .orElseGet(() -> typeNotRead(TOGETHER, ResourceType.SECURE_SCORE));
    }

    /** Whether the score is in the range that the import of scores accepts: from 0 to the maximum. */
    private static boolean isUsable(SecureScore score) {
        return score.max().filter(max -> max.signum() > 0).isPresent() && score.current()
                .filter(current -> current.signum() >= 0 && current.compareTo(score.max().get()) <= 0)
                .isPresent();
    }

    private static OptionalDouble fraction(SecureScore score) {
        return OptionalDouble.of(score.current().orElseThrow().doubleValue() / score.max().orElseThrow().doubleValue());
    }

    /** Returns the weight of a score. A single score does not need a weight. */
    private static double weight(SecureScore score, List<SecureScore> all) {
        return all.size() == 1 ? 1 : Math.max(0, score.weight().map(BigDecimal::doubleValue).orElseThrow());
    }
}
