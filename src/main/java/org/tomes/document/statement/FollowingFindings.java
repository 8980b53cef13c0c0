package org.tomes.document.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.measure.MeasureId;
import org.tomes.review.decision.Decision;

/**
 * The open findings that are affected by a change of measures, because the dates and people of measures apply to their
 * remediation.
 *
 * @param count number of findings whose due date or responsible people change
 * @param dates whether a due date changes
 * @param people whether responsible people change
 * @param others open findings of these measures that are not affected
 */
public record FollowingFindings(int count, boolean dates, boolean people, List<Other> others) {

    /**
     * A finding that is not affected.
     *
     * @param plannedIn codes of the decisions and changes that also plan its remediation
     */
    public record Other(FindingId finding, List<String> plannedIn) {

        static Other of(Finding finding, Remediation remediation) {
            return new Other(
                    finding.id(), Stream
                            .concat(remediation.decisions().stream().map(Decision::code),
                                    remediation.changes().stream().map(change -> "#" + change.number()))
                            .toList());
        }
    }

    /** @param changed the measures that change */
    static FollowingFindings of(Remediations before, Remediations after, Collection<Finding> findings,
            Set<MeasureId> changed) {
        int count = 0;
        boolean dates = false;
        boolean people = false;
        List<Other> others = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.state() == FindingState.OPEN) {
                Remediation former = before.of(finding);
                Remediation present = after.of(finding);
                boolean date = !former.due().equals(present.due());
                boolean person = !former.owners().distinct().toList().equals(present.owners().distinct().toList());
                count += date || person ? 1 : 0;
                dates |= date;
                people |= person;
                if (!date && !person
                        && former.measures().stream().anyMatch(measure -> changed.contains(measure.id()))) {
                    others.add(Other.of(finding, present));
                }
            }
        }
        return new FollowingFindings(count, dates, people, List.copyOf(others));
    }
}
