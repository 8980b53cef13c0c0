package org.tomes.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tomes.check.ScoreAgainstTarget;
import org.tomes.score.Aggregate;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreService;

/** The data on the Secure Score for checks: its target, and the newest value in the register. */
final class ScoreGoals {

    private ScoreGoals() {
    }

    /** Returns empty if there is no target. */
    static Optional<ScoreAgainstTarget> of(ScoreService scores, ZoneId zone) {
        return scores.target().map(target -> {
            List<ScoreSample> latest = scores.latest(ScoreModel.CLASSIC);
            OptionalDouble together = Aggregate.of(latest).fraction();
            Optional<LocalDate> day = latest.stream()
                    .map(ScoreSample::takenAt)
                    .max(Comparator.naturalOrder())
                    .map(moment -> LocalDate.ofInstant(moment, zone));
            return new ScoreAgainstTarget(target.target(), together.isEmpty() ? Optional.empty()
                    : day.map(on -> new ScoreAgainstTarget.Measured(together.getAsDouble(), on)));
        });
    }
}
