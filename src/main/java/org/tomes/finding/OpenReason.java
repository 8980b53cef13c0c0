package org.tomes.finding;

/** Why a finding is, or was last, open. */
public enum OpenReason {
    FOUND,
    /** It was gone and came back. */
    FOUND_AGAIN,
    /** An accepted risk or an exemption ran out. */
    EXPIRED,
    /** Somebody took an accepted risk or an exemption back. */
    REOPENED,
    /** It became graver, or more of it, than what was accepted. */
    WORSENED
}
