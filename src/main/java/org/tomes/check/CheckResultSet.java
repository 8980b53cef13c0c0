package org.tomes.check;

import java.util.List;
import org.tomes.inventory.importing.UnreadEntry;

/**
 * Results of all checks for one snapshot, in the order of the checks, and the data that was not read.
 *
 * @param unchecked resource types in the snapshot that no check covers
 */
public record CheckResultSet(List<Assessment> assessments, List<UnreadEntry> notRead, List<UnreadEntry> unchecked) {

    public CheckResultSet {
        assessments = List.copyOf(assessments);
        notRead = List.copyOf(notRead);
        unchecked = List.copyOf(unchecked);
    }

    /** Whether at least one check is not met. */
    public boolean hasFindings() {
        return assessments.stream().anyMatch(assessment -> assessment.result() == CheckOutcome.NOT_MET);
    }

    /** Whether at least one check could not be assessed, or data was not read. */
    public boolean isIncomplete() {
        return !notRead.isEmpty()
                || assessments.stream().anyMatch(assessment -> assessment.result() == CheckOutcome.NOT_ASSESSED);
    }
}
