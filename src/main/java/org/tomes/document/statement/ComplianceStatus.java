package org.tomes.document.statement;

/**
 * The status of a statement or of a policy rule, which every list, count and document uses. If the check covers only a
 * part of the rule, the status is at best {@link #MET_AS_CHECKED}, never {@link #MET}.
 */
public enum ComplianceStatus {
    MET,
    MET_AS_CHECKED,
    NOT_MET,
    NOT_ASSESSED;

    /** @param isComplete whether the checks cover everything that the rule requires */
    public static ComplianceStatus of(StatementState state, boolean isComplete) {
        return switch (state) {
            case MET -> isComplete ? MET : MET_AS_CHECKED;
            case NOT_MET -> NOT_MET;
            case NOT_ASSESSED -> NOT_ASSESSED;
        };
    }
}
