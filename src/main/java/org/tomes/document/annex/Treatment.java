package org.tomes.document.annex;

/** How the annex shows a measure in force for as long as checks contradict it. */
public enum Treatment {
    /** As in force, with how much deviates. */
    DEVIATION,
    /** Under further development, as a measure that is not yet part of the agreed level of protection. */
    DEVELOPMENT,
    /** Under its category, worded as a target. */
    TARGET
}
