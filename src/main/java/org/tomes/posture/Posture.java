package org.tomes.posture;

import java.util.List;
import org.tomes.inventory.reading.NotRead;

/** What all checks say about one snapshot, in the order of the checks, and what was not read of it. */
public record Posture(List<Assessment> assessments, List<NotRead> notRead) {

    public Posture {
        assessments = List.copyOf(assessments);
        notRead = List.copyOf(notRead);
    }

    /** Whether something is wrong for certain. */
    public boolean foundSomething() {
        return assessments.stream().anyMatch(assessment -> assessment.result() == Result.NOT_MET);
    }
}
