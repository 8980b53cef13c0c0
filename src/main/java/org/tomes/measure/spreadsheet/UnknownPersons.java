package org.tomes.measure.spreadsheet;

/**
 * What becomes of names in a file that nobody in the register has, and that the file itself says nothing more about.
 */
public enum UnknownPersons {
    CREATE,
    LEAVE_EMPTY
}
