package org.tomes.desktop.change;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Workspace;

/**
 * Changes the planned date of a change, also on other pages than its own.
 *
 * @param changed runs after every write
 */
public record ChangePlanning(Workspace workspace, Runnable changed) {

    /** @param form contains the new planned date as {@link InlineEdit#DAY} */
    public void reschedule(String number, FormInput form) {
        ChangeActions actions = new ChangeActions(workspace);
        actions.onWritten(stored -> changed.run());
        workspace.background()
                .read(() -> workspace.register().records().changes().get(number), change -> actions.inlineEdit()
                        .change(change, form, (before, input) -> plannedFor(before, input.day(InlineEdit.DAY))));
    }

    static ChangeRecord plannedFor(ChangeRecord change, Optional<LocalDate> day) {
        ChangePlan plan = change.plan();
        return change.with(change.kind(), change.title(),
                new ChangePlan(plan.reason(), plan.risk(), plan.rollback(), day, plan.ticket()), change.links());
    }
}
