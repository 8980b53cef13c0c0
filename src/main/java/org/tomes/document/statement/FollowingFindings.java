package org.tomes.document.statement;

import java.util.Collection;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;

/**
 * The open findings that follow a change of measures, because their remediation has the dates and people of measures.
 *
 * @param count number of findings with another due date or other responsible people
 * @param dates whether a due date changes
 * @param people whether responsible people change
 */
public record FollowingFindings(int count, boolean dates, boolean people) {

    static FollowingFindings of(Remediations before, Remediations after, Collection<Finding> findings) {
        int count = 0;
        boolean dates = false;
        boolean people = false;
        for (Finding finding : findings) {
            if (finding.state() == FindingState.OPEN) {
                Remediation former = before.of(finding);
                Remediation present = after.of(finding);
                boolean date = !former.due().equals(present.due());
                boolean person = !former.owners().distinct().toList().equals(present.owners().distinct().toList());
                count += date || person ? 1 : 0;
                dates |= date;
                people |= person;
            }
        }
        return new FollowingFindings(count, dates, people);
    }
}
