package org.tomes.score;

import java.util.List;

/**
 * The result of importing one file.
 *
 * @param samples number of scores added to the register
 * @param controls number of control values added
 * @param unchanged number of scores and control values that the register already contained with the same value
 * @param absences number of subscriptions now recorded as having no score
 */
public record ScoreImportResult(String file, int samples, int controls, int unchanged, List<SkippedScoreEntry> notRead,
        int absences) {

    public ScoreImportResult {
        notRead = List.copyOf(notRead);
    }

    /** Whether the file contained at least one readable value. */
    public boolean hasReadAnything() {
        return samples + controls + unchanged + absences > 0;
    }
}
