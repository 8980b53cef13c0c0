package org.tomes.people;

/** The four duties of a responsibility matrix (RACI). */
public enum Duty {
    RESPONSIBLE,
    ACCOUNTABLE,
    CONSULTED,
    INFORMED;

    /** Returns the letter R, A, C or I, which is the same in every language. */
    public char letter() {
        return name().charAt(0);
    }
}
