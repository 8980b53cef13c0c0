package org.tomes.measure.spreadsheet;

/** How to treat names in a file that belong to nobody in the register, and about which the file has no further data. */
public enum UnknownPersons {
    CREATE,
    LEAVE_EMPTY
}
