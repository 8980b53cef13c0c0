package org.tomes.document.release;

import org.tomes.text.Message;

/**
 * A remark to consider before a version is released. Only undecided findings prevent the release, unless a reason is
 * given.
 *
 * @param place screen where it can be corrected or viewed
 */
public record ReleaseRemark(Message sentence, Place place) {

    /** The screen or section that the remark refers to. */
    public enum Place {
        FINDINGS,
        PROFILE,
        STATEMENTS,
        GAPS,
        SNAPSHOTS,
        TEXT
    }
}
