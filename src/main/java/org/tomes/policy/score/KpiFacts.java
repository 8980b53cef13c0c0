package org.tomes.policy.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.change.ChangeRecord;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Names;
import org.tomes.score.NotOnboarded;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.Annotation;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendPoint;

/**
 * What the Secure Score report is made of.
 *
 * @param trend        of all samples
 * @param year         the part of it that the report is about
 * @param changes      what was done to the cloud within it, the oldest first
 * @param annotations  what was noted at its course, the oldest first
 * @param notOnboarded subscriptions without a score
 */
record KpiFacts(Imprint imprint, ScoreTrend trend, ScoreTrend year, Optional<ScoreTarget> target, List<KpiControl> controls,
                List<ChangeRecord> changes, List<Annotation> annotations, List<NotOnboarded> notOnboarded, Names names) {

    /** The value known on a day, at most a gap's length old. */
    Optional<TrendPoint> known(LocalDate day) {
        return trend.aggregate().points().stream().filter(point -> !point.day().isAfter(day)).reduce((earlier, later) -> later)
                .filter(point -> !point.day().plusDays(ScoreTrend.LONGEST_GAP).isBefore(day));
    }
}
