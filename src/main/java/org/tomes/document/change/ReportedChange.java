package org.tomes.document.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ResourceChange;
import org.tomes.document.Period;
import org.tomes.nsg.answer.DifferenceReport;

/**
 * A change as shown in a report.
 *
 * @param recorded when it came into the register; empty if the trail does not tell
 * @param effect what has changed in its resources, if it names a snapshot before and one after
 * @param between the days of the snapshots before and after it; empty without an effect
 * @param traffic what that did to network traffic, for the groups that it is about
 */
record ReportedChange(ChangeRecord change, Optional<LocalDate> recorded, Optional<List<ResourceChange>> effect,
        List<LocalDate> between, List<DifferenceReport.Group> traffic) {

    ReportedChange {
        effect = effect.map(List::copyOf);
        traffic = List.copyOf(traffic);
    }

    /**
     * Whether it came into the register after it was decided on: it was not requested on that day, and the trail does
     * not prove that a plan was there before the decision, nor that the decision came before the implementation.
     */
    boolean isRecordedLater() {
        return recorded.filter(day -> change.approvals().decided().filter(day::isAfter).isPresent()).isPresent();
    }

    /** Whether anything was done about it in the period, or it was open then. */
    static boolean isIn(Period period, ChangeRecord change, Optional<LocalDate> recorded) {
        List<LocalDate> days = Stream
                .of(recorded, change.approvals().decided(), change.approvals().implemented(),
                        change.approvals().verified(), change.approvals().closed())
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (days.isEmpty() || days.getFirst().isAfter(period.to())) {
            return false;
        }
        Optional<LocalDate> end = change.state() == ChangeState.REJECTED ? change.approvals().decided()
                : change.approvals().closed();
        return change.state().isOpen() || end.isEmpty() || days.stream().anyMatch(period::holds)
                || days.getFirst().isBefore(period.from()) && end.get().isAfter(period.to());
    }
}
