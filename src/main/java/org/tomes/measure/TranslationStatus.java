package org.tomes.measure;

/** Whether the translations of a measure still match its texts. */
public enum TranslationStatus {
    CURRENT,
    /** A text was changed after its translation; documents print the text itself. */
    OUTDATED
}
