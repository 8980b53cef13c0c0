package org.tomes.finding;

/** Reason why a finding is, or was last, open. */
public enum OpenReason {
    FOUND,
    /** It was closed and has been detected again. */
    FOUND_AGAIN,
    /** An accepted risk or an exemption has expired. */
    EXPIRED,
    /** An accepted risk or an exemption was revoked. */
    REOPENED,
    /** It exceeds what was accepted, in severity or extent. */
    WORSENED
}
