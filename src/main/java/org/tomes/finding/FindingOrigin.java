package org.tomes.finding;

/** Source of a finding. */
public enum FindingOrigin {
    /** The checks of Tomes, applied to a snapshot. */
    TOMES,
    /** An imported report of Prowler. */
    PROWLER,
    /** The recommendations of Microsoft Defender for Cloud, as exported from the Azure portal. */
    DEFENDER,
    /** A difference between two snapshots without an approved change record. */
    CHANGES
}
