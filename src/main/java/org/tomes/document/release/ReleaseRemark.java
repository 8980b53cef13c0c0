package org.tomes.document.release;

import org.tomes.text.Message;

/**
 * A remark to consider before a version is released. Only undecided findings prevent the release, unless a reason is
 * given.
 *
 * @param place screen where it can be corrected or viewed
 * @param section key of the section of the text that it is about; empty if it is about none
 */
public record ReleaseRemark(Message sentence, Place place, String section) {

    public ReleaseRemark(Message sentence, Place place) {
        this(sentence, place, "");
    }

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
