package org.tomes.document.release;

import org.tomes.text.Message;

/**
 * A remark that should be considered before a version is released. Only undecided findings prevent the release, unless
 * a reason is given.
 *
 * @param place page on which the subject of the remark can be corrected or viewed
 * @param section key of the section that the remark is about; empty if it is about none
 */
public record ReleaseRemark(Message sentence, Place place, String section) {

    public ReleaseRemark(Message sentence, Place place) {
        this(sentence, place, "");
    }

    /** The page or section to which the remark refers. */
    public enum Place {
        FINDINGS,
        PROFILE,
        STATEMENTS,
        GAPS,
        SNAPSHOTS,
        TEXT
    }
}
