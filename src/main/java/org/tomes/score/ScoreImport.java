package org.tomes.score;

import java.util.List;

/**
 * What came of importing one file.
 *
 * @param samples how many scores are new in the register
 * @param controls how many values of controls are new
 * @param known how many of both it had already, with the same value
 * @param absences how many subscriptions are known now to have no score
 */
public record ScoreImport(String file, int samples, int controls, int known, List<UnreadScore> notRead, int absences) {

    public ScoreImport {
        notRead = List.copyOf(notRead);
    }

    /** Whether the file held anything that could be read. */
    public boolean readAnything() {
        return samples + controls + known + absences > 0;
    }
}
