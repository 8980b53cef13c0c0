package org.tomes.measure.spreadsheet;

/**
 * How to treat names in a file that belong to no person in the register and about which the file has no further data.
 */
public enum UnknownPeopleHandling {
    CREATE,
    LEAVE_EMPTY
}
