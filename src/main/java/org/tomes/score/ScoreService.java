package org.tomes.score;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tomes.ledger.Action;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Fields;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Tx;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.score.reading.ScoreFile;
import org.tomes.score.reading.ScoreReader;
import org.tomes.score.reading.ScoreReading;
import org.tomes.text.Message;

/** Keeps the secure scores of one register, and what they are to reach. */
public final class ScoreService {

    private final Ledger ledger;
    private final Scores scores;
    private final ScoreTargets targets;
    private final ScoreReader reader;

    public ScoreService(Ledger ledger, Scores scores, ScoreTargets targets, Clock clock) {
        this.ledger = ledger;
        this.scores = scores;
        this.targets = targets;
        this.reader = new ScoreReader(clock);
    }

    /** All samples, oldest first. */
    public List<ScoreSample> samples() {
        return scores.samples();
    }

    /** The controls that each subscription's score is made of now. */
    public List<ControlSample> currentControls() {
        return CurrentControls.of(scores.newestControls());
    }

    /** The latest sample of each subscription that counts for the score of this model, by subscription. */
    public List<ScoreSample> latest(ScoreModel model) {
        Map<String, ScoreSample> latest = new HashMap<>();
        samples().stream().filter(sample -> sample.model() == model && sample.counts())
                .forEach(sample -> latest.put(sample.subscription(), sample));
        return latest.values().stream().sorted(Comparator.comparing(ScoreSample::subscription)).toList();
    }

    /**
     * Reads a file and keeps what is new in it, in one write; the file's hash goes on the trail.
     *
     * @param takenAt when values that name no moment were taken; when the file was saved, where it is empty
     */
    public ScoreImport importFile(Actor actor, ScoreFile file, Optional<Instant> takenAt) {
        return keep(actor, reader.read(file, takenAt));
    }

    /**
     * The same for an answer of Azure, which says when it was received but not what people call a subscription.
     *
     * @param names of subscriptions by their ids in lower case
     */
    public ScoreImport importPulled(Actor actor, ScoreFile answer, Map<String, String> names) {
        return keep(actor, reader.read(answer, Optional.of(answer.saved())).named(names));
    }

    /** Keeps what is new in something that was read already, in one write. */
    public ScoreImport keep(Actor actor, ScoreReading reading) {
        if (reading.samples().isEmpty() && reading.controls().isEmpty()) {
            return new ScoreImport(reading.file(), 0, 0, 0, reading.notRead());
        }
        return ledger.write(actor, tx -> keep(tx, reading));
    }

    private ScoreImport keep(Tx tx, ScoreReading reading) {
        Fresh<ScoreSample> samples = Fresh.of(scores.samples(), reading.samples(), ScoreSample::key, ScoreSample::sameValue);
        Fresh<ControlSample> controls = Fresh.of(scores.controls(subscriptions(reading.controls())), reading.controls(),
                ControlSample::key, ControlSample::sameValue);
        if (!samples.added().isEmpty() || !controls.added().isEmpty()) {
            scores.add(tx, samples.added(), controls.added());
            tx.record(Action.CREATED, new RecordRef("score-import", UUID.randomUUID().toString(), reading.file()), Fields.none(),
                    Fields.of("file", reading.file(), "sha256", reading.sha256(), "samples", samples.added().size(),
                            "controls", controls.added().size()));
        }
        List<NotRead> notRead = new ArrayList<>(reading.notRead());
        samples.refused().forEach(clash -> notRead.add(NotRead.whole(reading.file(), contradiction(clash))));
        controls.refused().forEach(clash -> notRead.add(NotRead.whole(reading.file(), Message.of("score.contradictingControl",
                clash.given().displayName(), clash.given().takenAt().toString()))));
        return new ScoreImport(reading.file(), samples.added().size(), controls.added().size(), samples.known() + controls.known(),
                notRead);
    }

    private static Set<String> subscriptions(Collection<ControlSample> controls) {
        return controls.stream().map(ControlSample::subscription).collect(Collectors.toSet());
    }

    private static Message contradiction(Fresh.Clash<ScoreSample> clash) {
        ScoreSample given = clash.given();
        ScoreSample stored = clash.stored();
        return Message.of("score.contradicting", given.label(), given.takenAt().toString(), stored.current(), stored.max(),
                stored.weight(), given.current(), given.max(), given.weight());
    }

    public Optional<ScoreTarget> target() {
        return targets.find();
    }

    /**
     * Sets or changes the target.
     *
     * @throws InvalidRecord where a value is no percentage, or the warning lies above the target
     */
    public ScoreTarget setTarget(Actor actor, ScoreTarget target) {
        List<FieldError> errors = target.errors();
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
        return ledger.write(actor, tx -> target.revision() == 0 ? targets.add(tx, target) : targets.update(tx, target));
    }
}
