package org.tomes.score.importing;

import java.util.List;
import java.util.Map;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreSample;
import org.tomes.score.SkippedScoreEntry;

/**
 * The result of reading one file.
 *
 * @param sha256 hash of the file as received, 64 hexadecimal digits; empty if the file could not be opened
 */
public record ScoreReading(String file, String sha256, List<ScoreSample> samples, List<ControlSample> controls,
        List<SkippedScoreEntry> notRead, List<ScoreAbsence> absences) {

    public ScoreReading {
        samples = List.copyOf(samples);
        controls = List.copyOf(controls);
        notRead = List.copyOf(notRead);
        absences = List.copyOf(absences);
    }

    /** Whether there is nothing to store. */
    public boolean isEmpty() {
        return samples.isEmpty() && controls.isEmpty() && absences.isEmpty();
    }

    /** Returns the reading with names for those subscriptions that have none in the file. */
    public ScoreReading withSubscriptionNames(Map<String, String> names) {
        return new ScoreReading(file, sha256,
                samples.stream()
                        .map(sample -> sample.subscriptionName().isEmpty()
                                ? sample.withSubscriptionName(names.getOrDefault(sample.subscription(), ""))
                                : sample)
                        .toList(),
                controls, notRead,
                absences.stream()
                        .map(absence -> absence.withSubscriptionName(
                                names.getOrDefault(absence.subscription(), absence.subscriptionName())))
                        .toList());
    }

    static ScoreReading failed(String sha256, SkippedScoreEntry unread) {
        return new ScoreReading(unread.file(), sha256, List.of(), List.of(), List.of(unread), List.of());
    }
}
