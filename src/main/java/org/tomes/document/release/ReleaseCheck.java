package org.tomes.document.release;

import org.tomes.text.Message;

/**
 * Something to look at before a version is released. Nothing of it forbids the release: the document itself says what
 * is contradicted or not assessed.
 *
 * @param place where it can be corrected or viewed
 */
public record ReleaseCheck(Message sentence, Place place) {

    /**
     * The company's profile, the list of statements, the document's section about what was not assessed, the snapshots,
     * or the text.
     */
    public enum Place {
        PROFILE,
        STATEMENTS,
        GAPS,
        SNAPSHOTS,
        TEXT
    }
}
