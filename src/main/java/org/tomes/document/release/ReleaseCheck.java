package org.tomes.document.release;

import org.tomes.text.Message;

/**
 * Something to look at before a version is released. Only undecided findings forbid it, unless a reason is given.
 *
 * @param place where it can be corrected or viewed
 */
public record ReleaseCheck(Message sentence, Place place) {

    /**
     * The findings, the company's profile, the list of statements, the document's section about what was not assessed,
     * the snapshots, or the text.
     */
    public enum Place {
        FINDINGS,
        PROFILE,
        STATEMENTS,
        GAPS,
        SNAPSHOTS,
        TEXT
    }
}
