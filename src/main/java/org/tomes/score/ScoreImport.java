package org.tomes.score;

import java.util.List;

/**
 * The result of importing one file.
 *
 * @param samples the number of scores added to the register
 * @param controls the number of control values added
 * @param known the number of both that existed with the same value
 * @param absences the number of subscriptions now recorded as having no score
 */
public record ScoreImport(String file, int samples, int controls, int known, List<UnreadScore> notRead, int absences) {

    public ScoreImport {
        notRead = List.copyOf(notRead);
    }

    /** Checks whether the file contained anything readable. */
    public boolean readAnything() {
        return samples + controls + known + absences > 0;
    }
}
