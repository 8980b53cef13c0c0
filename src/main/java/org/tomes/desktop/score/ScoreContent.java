package org.tomes.desktop.score;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreService;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;

/**
 * What the screen shows, read at once.
 *
 * @param models   those that the register has samples of
 * @param controls those with most points to gain first
 */
record ScoreContent(List<ScoreSample> samples, List<ScoreModel> models, ScoreTrend trend, List<ControlSample> controls,
                    Optional<ScoreTarget> target) {

    /** @param wanted the model to show; another one where the register has only that */
    static ScoreContent read(ScoreService scores, ScoreModel wanted, ZoneId zone) {
        List<ScoreSample> samples = scores.samples();
        List<ScoreModel> models = samples.stream().map(ScoreSample::model).distinct().sorted().toList();
        ScoreModel model = models.isEmpty() || models.contains(wanted) ? wanted : models.getFirst();
        return new ScoreContent(samples, models, ScoreTrend.of(samples, model, zone),
                scores.currentControls().stream().filter(control -> control.model() == model)
                        .sorted(Comparator.comparingDouble(ControlSample::pointsToGain).reversed()).toList(),
                scores.target());
    }

    /** The subscription's name as the newest sample that has one says it, else its id. */
    String label(String subscription) {
        return samples.stream().filter(sample -> sample.subscription().equals(subscription) && !sample.subscriptionName().isEmpty())
                .reduce((earlier, later) -> later).map(ScoreSample::subscriptionName).orElse(subscription);
    }
}
