package org.tomes.document.statement;

/**
 * How a statement or a rule of the policy stands, as every list, count and document shows it: one whose check leaves a
 * part of the rule out is met only as far as it is checked, and never simply met.
 */
public enum Standing {
    MET,
    MET_AS_CHECKED,
    NOT_MET,
    NOT_ASSESSED;

    /** @param whole whether all that the rule requires is checked */
    public static Standing of(StatementState state, boolean whole) {
        return switch (state) {
            case MET -> whole ? MET : MET_AS_CHECKED;
            case NOT_MET -> NOT_MET;
            case NOT_ASSESSED -> NOT_ASSESSED;
        };
    }
}
