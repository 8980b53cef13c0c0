package org.tomes.document.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ResourceChange;
import org.tomes.document.ReportPeriod;
import org.tomes.nsg.analysis.DifferenceReport;

/**
 * A change as shown in a report.
 *
 * @param recorded time of its first entry in the register; empty if unknown
 * @param effect differences of the change's resources, if the change names a snapshot before and a snapshot after it
 * @param between dates of these snapshots; empty without an effect
 * @param traffic effect on network traffic, for its network security groups
 */
record ReportedChange(ChangeRecord change, Optional<LocalDate> recorded, Optional<List<ResourceChange>> effect,
        List<LocalDate> between, List<DifferenceReport.Group> traffic) {

    ReportedChange {
        effect = effect.map(List::copyOf);
        traffic = List.copyOf(traffic);
    }

    /**
     * Whether the change was recorded only after it had been decided. Its request date is then unknown, and the audit
     * trail proves neither a plan before the decision nor a decision before the implementation.
     */
    boolean isRecordedLater() {
        return recorded.filter(day -> change.approvals().decided().filter(day::isAfter).isPresent()).isPresent();
    }

    /**
     * Whether the change was recorded on or after its planned day, so that the record does not show that it was planned
     * in advance.
     */
    boolean isPlanStatedAfterwards() {
        return isRecordedLater()
                && change.plan().planned().filter(day -> !day.isAfter(recorded.orElseThrow())).isPresent();
    }

    /** Whether the change was open or progressed in the period. */
    static boolean concernsPeriod(ReportPeriod period, ChangeRecord change, Optional<LocalDate> recorded) {
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
