package org.tomes.desktop.score;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.measure.Measure;
import org.tomes.people.Person;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.AnnotationProposal;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.trend.ScoreTrend;

/**
 * The data of the screen, read at once.
 *
 * @param models the models with samples in the register
 * @param controls the security controls, those with most points to gain first
 * @param measures the measures that improve each control, by its id
 * @param annotations the annotations of the displayed trend
 * @param names the names of all known subscriptions, by id
 */
record ScoreScreenData(List<ScoreSample> samples, List<ScoreModel> models, ScoreScope scope,
        List<SubscriptionGroup> sets, ScoreTrend trend, List<ControlSample> controls,
        Map<String, List<Measure>> measures, Optional<ScoreTarget> target, List<ScoreAnnotation> annotations,
        List<AnnotationProposal> proposals, List<Person> people, Map<String, String> names) {

    /**
     * @param requestedModel the model to show; another model is shown if the register has samples of that model only
     * @param chosen the scope; all subscriptions if the group no longer exists
     */
    static ScoreScreenData read(OpenRegister register, ScoreModel requestedModel, ScoreScope chosen, ZoneId zone) {
        List<ScoreSample> samples = register.azure().scores().samples();
        List<ScoreAbsence> absences = register.azure().scores().absences();
        List<ScoreModel> models = samples.stream().map(ScoreSample::model).distinct().sorted().toList();
        ScoreModel model = models.isEmpty() || models.contains(requestedModel) ? requestedModel : models.getFirst();
        List<SubscriptionGroup> sets = register.azure().scoreServices().sets().all();
        ScoreScope scope = new ScoreScope(
                chosen.id().flatMap(id -> sets.stream().filter(group -> group.id().equals(id)).findFirst()));
        ScoreTrend trend = ScoreTrend.of(
                samples.stream().filter(scoreSample -> scope.holds(scoreSample.subscription())).toList(),
                absences.stream().filter(notOnboarded -> scope.holds(notOnboarded.subscription())).toList(), model,
                zone);
        return new ScoreScreenData(samples, models, scope, sets, trend,
                register.azure()
                        .scores()
                        .currentControls()
                        .stream()
                        .filter(control -> control.model() == model && scope.holds(control.subscription()))
                        .sorted(Comparator.comparingDouble(ControlSample::pointsToGain).reversed())
                        .toList(),
                register.azure().scoreServices().links().measuresByControl(),
                register.azure().scores().target(scope.id()),
                register.azure().scoreServices().annotations().visibleIn(scope.id()),
                register.azure().scoreServices().annotations().proposals(), register.records().people().all(),
                names(samples, absences, register.azure().scores().names()));
    }

    private static Map<String, String> names(List<ScoreSample> samples, List<ScoreAbsence> absences,
            Map<String, String> knownNames) {
        Map<String, String> all = new TreeMap<>();
        Stream.concat(
                samples.stream().filter(sample -> sample.model() != ScoreModel.M365).map(ScoreSample::subscription),
                absences.stream().map(ScoreAbsence::subscription))
                .forEach(id -> all.put(id, knownNames.getOrDefault(id, id)));
        return all;
    }

    /** Returns the subscription's name in the newest sample that contains one, otherwise its id. */
    String label(String subscription) {
        return names.getOrDefault(subscription, subscription);
    }

    boolean isEmpty() {
        return samples.isEmpty() && controls.isEmpty() && trend.absences().isEmpty();
    }
}
