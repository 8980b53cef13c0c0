package org.tomes.finding;

/** Source of a finding. */
public enum FindingOrigin {
    /** Tomes' own checks of a snapshot. */
    TOMES,
    /** An imported report of Prowler. */
    PROWLER,
    /** The recommendations of Microsoft Defender for Cloud, as exported from its portal. */
    DEFENDER,
    /** A difference between two snapshots without an approved change record. */
    CHANGES
}
