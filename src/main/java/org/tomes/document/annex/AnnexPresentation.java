package org.tomes.document.annex;

/** How the annex presents a measure in force while checks contradict it. */
public enum AnnexPresentation {
    /** As in force, together with the number of deviations. */
    DEVIATION,
    /** Under further development, as a measure that is not yet part of the agreed level of protection. */
    DEVELOPMENT,
    /** Under its category, worded as a target. */
    TARGET
}
