package org.tomes.finding;

import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Why a snapshot is evaluated, as far as the findings depend on it. */
sealed interface EvaluationCause {

    /**
     * A snapshot was added or evaluated for the first time.
     *
     * @param unassessedBefore returns which of these new findings the previous snapshot left unassessed
     */
    record NewEvidence(UnaryOperator<Set<Finding.Key>> unassessedBefore) implements EvaluationCause {

        /** Creates the cause for evidence that is not compared with a previous snapshot. */
        NewEvidence() {
            this(begun -> Set.of());
        }
    }

    /**
     * The same evidence is evaluated by another version of the program or by changed rules of the company.
     *
     * @param note recorded with all changes: the version, or {@link FindingEvent#CHANGED_RULES}
     * @param newlyNotAssessed returns the findings to be recorded as no longer assessed
     */
    record Reassessment(String note,
            Function<CheckRunResults, Set<FindingId>> newlyNotAssessed) implements EvaluationCause {
    }

    /**
     * Other evidence was deleted.
     *
     * @param found the findings that only the deleted evidence contained; they end unless the results contain them
     * @param earlierRun the number of the earlier run of the evaluated snapshot, whose place this run takes; 0 if it
     * had none
     */
    record DeletedEvidence(Set<FindingId> found, int earlierRun) implements EvaluationCause {
    }
}
