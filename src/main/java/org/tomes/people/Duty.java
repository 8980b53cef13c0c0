package org.tomes.people;

/** The four parts of a RACI matrix. */
public enum Duty {
    RESPONSIBLE,
    ACCOUNTABLE,
    CONSULTED,
    INFORMED;

    /** R, A, C or I: the same letter in every language. */
    public char letter() {
        return name().charAt(0);
    }
}
