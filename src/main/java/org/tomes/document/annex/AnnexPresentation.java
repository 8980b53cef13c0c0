package org.tomes.document.annex;

/** Presentation of a measure in force in the annex for as long as checks contradict it. */
public enum AnnexPresentation {
    /** As in force, with the number of deviations. */
    DEVIATION,
    /** Under further development, as a measure that is not yet part of the agreed level of protection. */
    DEVELOPMENT,
    /** Under its category, worded as a target. */
    TARGET
}
