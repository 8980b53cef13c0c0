package org.tomes.check;

import java.util.List;
import org.tomes.inventory.importing.UnreadEntry;

/**
 * What all checks say about one snapshot, in the order of the checks, and what was not read of it.
 *
 * @param unchecked types of resources in it that no check looks at
 */
public record CheckResultSet(List<Assessment> assessments, List<UnreadEntry> notRead, List<UnreadEntry> unchecked) {

    public CheckResultSet {
        assessments = List.copyOf(assessments);
        notRead = List.copyOf(notRead);
        unchecked = List.copyOf(unchecked);
    }

    /** Whether something is wrong for certain. */
    public boolean hasFindings() {
        return assessments.stream().anyMatch(assessment -> assessment.result() == Result.NOT_MET);
    }
}
