package org.tomes.score;

import java.util.Collection;
import java.util.List;
import org.tomes.ledger.WriteTransaction;

/** The score samples of one register. Samples are never changed. */
public interface Scores {

    /** Returns all samples, oldest first. */
    List<ScoreSample> samples();

    /** Returns all control samples of the given subscriptions, oldest first. */
    List<ControlSample> controls(Collection<String> subscriptions);

    /** Returns the control samples of all subscriptions, oldest first. */
    List<ControlSample> controls();

    /** Returns all absences, oldest first. */
    List<ScoreAbsence> allAbsences();

    /** Returns the newest sample of every control in every subscription. */
    List<ControlSample> newestControls();

    /** Returns the digest of all values, for the audit trail. */
    default ScoreDigest values() {
        return ScoreDigest.of(samples(), controls(), allAbsences());
    }

    void add(WriteTransaction tx, Collection<ScoreSample> samples, Collection<ControlSample> controls);

    void addAbsences(WriteTransaction tx, Collection<ScoreAbsence> absences);
}
