package org.tomes.score.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.problem.Problem;
import org.tomes.score.ControlSample;
import org.tomes.score.NotOnboarded;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreSource;
import org.tomes.score.UnreadScore;
import org.tomes.text.Message;

/** Gathers what is read from one file, and keeps apart what breaks a rule. */
final class ScoreCollector {

    private final String file;
    private final Instant takenAt;
    private final SampleRules rules;
    private final List<ScoreSample> samples = new ArrayList<>();
    private final List<ControlSample> controls = new ArrayList<>();
    private final List<UnreadScore> notRead = new ArrayList<>();
    private final List<NotOnboarded> absences = new ArrayList<>();
    private final Optional<String> about;

    /** @param about the subscription that the file is about, for one that names none */
    ScoreCollector(String file, Instant takenAt, SampleRules rules, Optional<String> about) {
        this.file = file;
        this.about = about;
        this.takenAt = takenAt;
        this.rules = rules;
    }

    /** The moment of values that name none. */
    Instant takenAt() {
        return takenAt;
    }

    void sample(long place, Placing placing, ScoreSample sample) {
        rules.broken(sample).ifPresentOrElse(why -> reject(place, placing, why), () -> samples.add(sample));
    }

    void control(long place, Placing placing, ControlSample control) {
        rules.broken(control).ifPresentOrElse(why -> reject(place, placing, why), () -> controls.add(control));
    }

    /** @return whether it is known which subscription is meant, so that it is kept */
    boolean notOnboarded() {
        about.ifPresent(subscription -> absences
                .add(new NotOnboarded(subscription, "", ScoreModel.CLASSIC, takenAt, ScoreSource.API)));
        return about.isPresent();
    }

    void reject(long place, Placing placing, Message why) {
        notRead.add(placing.at(file, place, why));
    }

    void rejectFile(Message why) {
        notRead.add(UnreadScore.whole(file, why));
    }

    /** Runs what reads one entry, and rejects the entry where that finds it unreadable. */
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

    /** How a place is counted: {@link UnreadScore#line} or {@link UnreadScore#entry}. */
    @FunctionalInterface
    interface Placing {

        UnreadScore at(String file, long place, Message why);
    }
}
