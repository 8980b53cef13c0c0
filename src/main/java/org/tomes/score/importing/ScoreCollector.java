package org.tomes.score.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.problem.Problem;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.text.Message;

/** Collects the values read from one file, and separates those that violate a rule. */
final class ScoreCollector {

    private final String file;
    private final Instant takenAt;
    private final SampleRules rules;
    private final List<ScoreSample> samples = new ArrayList<>();
    private final List<ControlSample> controls = new ArrayList<>();
    private final List<SkippedScoreEntry> notRead = new ArrayList<>();
    private final List<ScoreAbsence> absences = new ArrayList<>();
    private final Optional<String> about;

    /**
     * @param about the subscription to which a file belongs that does not contain its id
     */
    ScoreCollector(String file, Instant takenAt, SampleRules rules, Optional<String> about) {
        this.file = file;
        this.about = about;
        this.takenAt = takenAt;
        this.rules = rules;
    }

    /** Returns the time that is used for values without a time. */
    Instant takenAt() {
        return takenAt;
    }

    void sample(long place, Placing placing, ScoreSample sample) {
        rules.violation(sample).ifPresentOrElse(reason -> reject(place, placing, reason), () -> samples.add(sample));
    }

    void control(long place, Placing placing, ControlSample control) {
        rules.violation(control).ifPresentOrElse(reason -> reject(place, placing, reason), () -> controls.add(control));
    }

    /**
     * @return whether the subscription is known and the absence could therefore be recorded
     */
    boolean recordNotOnboarded() {
        about.ifPresent(subscription -> absences
                .add(new ScoreAbsence(subscription, "", ScoreModel.CLASSIC, takenAt, ScoreSource.API)));
        return about.isPresent();
    }

    void reject(long place, Placing placing, Message reason) {
        notRead.add(placing.at(file, place, reason));
    }

    void rejectFile(Message reason) {
        notRead.add(SkippedScoreEntry.wholeFile(file, reason));
    }

    /** Reads one entry; if it cannot be read, records it as skipped. */
    void attempt(long place, Placing placing, Runnable reading) {
        try {
            reading.run();
        } catch (Problem unreadable) {
            reject(place, placing, unreadable.sentence());
        }
    }

    ScoreReading reading(String sha256) {
        return new ScoreReading(file, sha256, samples, controls, notRead, absences);
    }

    /** Creates positions: {@link SkippedScoreEntry#line} or {@link SkippedScoreEntry#entry}. */
    @FunctionalInterface
    interface Placing {

        SkippedScoreEntry at(String file, long place, Message reason);
    }
}
