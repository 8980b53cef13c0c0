package org.tomes.finding;

import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Why a snapshot is evaluated; only reasons that lead to different findings are distinguished. */
sealed interface EvaluationCause {

    /**
     * A snapshot was added or evaluated for the first time.
     *
     * @param unassessedBefore returns which of these new findings were not assessed in the previous snapshot
     */
    record NewEvidence(UnaryOperator<Set<Finding.Key>> unassessedBefore) implements EvaluationCause {

        /** Creates the cause for evidence that is not compared with a previous snapshot. */
        NewEvidence() {
            this(begun -> Set.of());
        }
    }

    /**
     * The same evidence is evaluated by another version of the program or with changed rules of the company.
     *
     * @param note text that all changes record: the version, or {@link FindingEvent#CHANGED_RULES}
     * @param newlyNotAssessed returns the findings that are recorded as no longer assessed
     */
    record Reassessment(String note,
            Function<CheckRunResults, Set<FindingId>> newlyNotAssessed) implements EvaluationCause {
    }

    /**
     * Other evidence was deleted.
     *
     * @param found the findings that only the deleted evidence contained; a finding ends unless the results contain it
     * @param earlierRuns the numbers of earlier runs of the evaluated snapshot, which this run replaces
     */
    record DeletedEvidence(Set<FindingId> found, Set<Integer> earlierRuns) implements EvaluationCause {
    }
}
