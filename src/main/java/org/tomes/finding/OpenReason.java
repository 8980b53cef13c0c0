package org.tomes.finding;

/** Reason why a finding is, or was last, open. */
public enum OpenReason {
    FOUND,
    /** The finding was closed and has been detected again. */
    FOUND_AGAIN,
    /** An accepted risk or an exemption has expired. */
    EXPIRED,
    /** An accepted risk or an exemption was revoked. */
    REOPENED,
    /** The finding exceeds the accepted risk in severity or extent. */
    WORSENED
}
