package org.tomes.score;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.ledger.WriteTransaction;
import org.tomes.problem.InvalidRecord;
import org.tomes.score.importing.ScoreFile;
import org.tomes.score.importing.ScoreReader;
import org.tomes.score.importing.ScoreReading;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.text.Message;

/** Manages the secure scores of one register and their targets. */
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

    /** Returns all samples, oldest first. */
    public List<ScoreSample> samples() {
        return scores.samples();
    }

    /** Returns the current controls of each subscription's score. */
    public List<ControlSample> currentControls() {
        return CurrentControls.of(scores.newestControls());
    }

    /** Returns the latest sample of each subscription that counts for the score of this model, by subscription. */
    public List<ScoreSample> latest(ScoreModel model) {
        return latest(model, Optional.empty());
    }

    /** Returns the latest samples as in {@link #latest(ScoreModel)}, limited to the subscriptions of a group. */
    public List<ScoreSample> latest(ScoreModel model, Optional<SubscriptionGroup> set) {
        return historyWithoutControls().latest(model, set);
    }

    /** Returns all samples, absences and controls, so that scores can be viewed as of another day. */
    public ScoreHistory history() {
        return new ScoreHistory(samples(), absences(), controls());
    }

    private ScoreHistory historyWithoutControls() {
        return new ScoreHistory(samples(), absences(), List.of());
    }

    /** Returns all records that a subscription had no score, oldest first. */
    public List<ScoreAbsence> absences() {
        return scores.allAbsences();
    }

    /** Returns the newest record of each subscription that currently has no score of this model, by subscription. */
    public List<ScoreAbsence> notOnboarded(ScoreModel model, Optional<SubscriptionGroup> set) {
        return historyWithoutControls().notOnboarded(model, set);
    }

    private int noteNotOnboarded(WriteTransaction tx, List<ScoreAbsence> absences) {
        List<ScoreAbsence> added = ScoreMerge
                .of(scores.allAbsences(), absences, ScoreAbsence::key, (first, second) -> true)
                .added();
        if (!added.isEmpty()) {
            scores.addAbsences(tx, added);
            tx.record(AuditAction.CREATED,
                    new RecordRef(RecordType.SCORE_ABSENCE, UUID.randomUUID().toString(), "Secure Score"),
                    AuditFields.none(),
                    AuditFields.of("notOnboarded", added.stream().map(ScoreAbsence::subscription).toList(), "takenAt",
                            added.getFirst().takenAt().toString()));
        }
        return added.size();
    }

    /**
     * Reads a file and stores its new samples in one write. The audit trail records the hash of the file.
     *
     * @param takenAt the time of values that have none in the file; if empty, the time when the file was saved
     */
    public ScoreImportResult importFile(Actor actor, ScoreFile file, Optional<Instant> takenAt) {
        return keep(actor, reader.read(file, takenAt));
    }

    /**
     * Reads a file without storing it. Returns the subscriptions in it for which the register has no score yet; empty
     * if the register has no score at all. They are reported before an import, because scores cannot be deleted, and
     * scores of another company would become part of the average.
     */
    public Set<String> unknownSubscriptions(ScoreFile file) {
        List<ScoreSample> known = scores.samples();
        Set<String> subscriptions = new TreeSet<>();
        if (!known.isEmpty()) {
            reader.read(file, Optional.empty()).samples().forEach(sample -> subscriptions.add(sample.subscription()));
            known.forEach(sample -> subscriptions.remove(sample.subscription()));
        }
        return subscriptions;
    }

    /**
     * Reads a response of Azure, which contains its time but not the names of subscriptions. Nothing is stored.
     *
     * @param names names of subscriptions by their ids in lower case
     */
    public ScoreReading readPulled(ScoreFile answer, Map<String, String> names) {
        return reader.read(answer, Optional.of(answer.saved())).withSubscriptionNames(names);
    }

    /** Stores the new samples of a completed reading in one write. */
    public ScoreImportResult keep(Actor actor, ScoreReading reading) {
        return storeAll(actor, List.of(reading), List.of()).getFirst();
    }

    /**
     * Stores all new values in one write; if nothing was read, nothing is written.
     *
     * @param absences subscriptions without a score; existing records remain unchanged
     * @return the result for each reading, in the same order
     */
    public List<ScoreImportResult> storeAll(Actor actor, List<ScoreReading> readings, List<ScoreAbsence> absences) {
        if (absences.isEmpty() && readings.stream().allMatch(ScoreReading::isEmpty)) {
            return readings.stream().map(ScoreService::nothingIn).toList();
        }
        return ledger.write(actor, tx -> {
            ScoreDigest before = scores.values();
            List<ScoreImportResult> imports = readings.stream()
                    .map(reading -> reading.isEmpty() ? nothingIn(reading) : keep(tx, reading))
                    .toList();
            noteNotOnboarded(tx, absences);
            tx.record(AuditAction.CHANGED, ScoreDigest.REF, before.fields(), scores.values().fields());
            return imports;
        });
    }

    private static ScoreImportResult nothingIn(ScoreReading reading) {
        return new ScoreImportResult(reading.file(), 0, 0, 0, reading.notRead(), 0);
    }

    private ScoreImportResult keep(WriteTransaction tx, ScoreReading reading) {
        ScoreMerge<ScoreSample> samples = ScoreMerge.of(scores.samples(), reading.samples(), ScoreSample::key,
                ScoreSample::hasSameValue);
        ScoreMerge<ControlSample> controls = ScoreMerge.of(scores.controls(subscriptions(reading.controls())),
                reading.controls(), ControlSample::key, ControlSample::hasSameValue);
        if (!samples.added().isEmpty() || !controls.added().isEmpty()) {
            scores.add(tx, samples.added(), controls.added());
            tx.record(AuditAction.CREATED,
                    new RecordRef(RecordType.SCORE_IMPORT, UUID.randomUUID().toString(), reading.file()),
                    AuditFields.none(), AuditFields.of("file", reading.file(), "sha256", reading.sha256(), "samples",
                            samples.added().size(), "controls", controls.added().size()));
        }
        List<SkippedScoreEntry> notRead = new ArrayList<>(reading.notRead());
        samples.refused()
                .forEach(clash -> notRead.add(SkippedScoreEntry.wholeFile(reading.file(), contradiction(clash))));
        controls.refused()
                .forEach(clash -> notRead
                        .add(SkippedScoreEntry.wholeFile(reading.file(), Message.of("score.contradictingControl",
                                clash.incoming().displayName(), clash.incoming().takenAt().toString()))));
        int absences = noteNotOnboarded(tx, reading.absences());
        return new ScoreImportResult(reading.file(), samples.added().size(), controls.added().size(),
                samples.unchanged() + controls.unchanged() + reading.absences().size() - absences, notRead, absences);
    }

    private static Set<String> subscriptions(Collection<ControlSample> controls) {
        return controls.stream().map(ControlSample::subscription).collect(Collectors.toSet());
    }

    private static Message contradiction(ScoreMerge.Clash<ScoreSample> clash) {
        ScoreSample incoming = clash.incoming();
        ScoreSample stored = clash.stored();
        return Message.of("score.contradicting", incoming.label(), incoming.takenAt().toString(), stored.current(),
                stored.max(), stored.weight(), incoming.current(), incoming.max(), incoming.weight());
    }

    public Optional<ScoreTarget> target() {
        return targets.find();
    }

    /** Returns the targets: for all subscriptions together, and for groups. */
    public List<ScoreTarget> targets() {
        return targets.all();
    }

    public Optional<ScoreTarget> target(Optional<SubscriptionGroupId> scope) {
        return targets.find(scope);
    }

    /** Returns all samples of security controls, oldest first. */
    public List<ControlSample> controls() {
        return scores.controls();
    }

    /** Returns the names of subscriptions by id, from the newest sample that contains a name. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Stream.concat(absences().stream().map(absence -> Map.entry(absence.subscription(), absence.subscriptionName())),
                samples().stream().map(sample -> Map.entry(sample.subscription(), sample.subscriptionName())))
                .filter(entry -> !entry.getValue().isEmpty())
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    /**
     * Sets or changes the target.
     *
     * @throws InvalidRecord if a value is not a percentage, or the warning level is above the target
     */
    public ScoreTarget setTarget(Actor actor, ScoreTarget target) {
        InvalidRecord.throwIfAny(target.errors());
        return ledger.write(actor, tx -> target.revision() == 0 ? targets.add(tx, target) : targets.update(tx, target));
    }

    /** @throws org.tomes.problem.StaleRecord if the target was changed since it was read */
    public void removeTarget(Actor actor, ScoreTarget target) {
        ledger.write(actor, tx -> {
            targets.remove(tx, target);
            return target;
        });
    }
}
