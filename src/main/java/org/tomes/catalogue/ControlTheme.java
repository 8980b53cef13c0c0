package org.tomes.catalogue;

/** A theme of ISO/IEC 27001:2022 Annex A. Below its clause, the controls are numbered from 1 to {@link #size()}. */
public enum ControlTheme {
    ORGANISATIONAL(5, 37),
    PEOPLE(6, 8),
    PHYSICAL(7, 14),
    TECHNOLOGICAL(8, 34);

    private final int clause;
    private final int size;

    ControlTheme(int clause, int size) {
        this.clause = clause;
        this.size = size;
    }

    /** Returns the first part of a control's number: 8 in A.8.20. */
    public int clause() {
        return clause;
    }

    /** Returns the number of controls in the theme. */
    public int size() {
        return size;
    }
}
