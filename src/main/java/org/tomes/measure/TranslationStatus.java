package org.tomes.measure;

/** Whether the translations of a measure still match its texts. */
public enum TranslationStatus {
    CURRENT,
    /** A text was changed after it was translated. Documents therefore print the text as entered. */
    OUTDATED
}
