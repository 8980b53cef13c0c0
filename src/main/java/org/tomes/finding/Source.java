package org.tomes.finding;

/** Who says that something is wrong. */
public enum Source {
    /** Our own checks over a snapshot. */
    TOMES,
    /** A report of Prowler that was imported. */
    PROWLER,
    /** The recommendations of Microsoft Defender for Cloud as its portal exports them. */
    DEFENDER,
    /** Somebody holds a difference between two snapshots against us that no approved change record explains. */
    CHANGES
}
