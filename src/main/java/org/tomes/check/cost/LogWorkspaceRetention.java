package org.tomes.check.cost;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.LogRetention;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.LogWorkspace;
import org.tomes.inventory.view.WorkspaceTable;
import org.tomes.parameter.Parameter;
import org.tomes.text.Message;

/** Checks that logs are retained for the required period, and longer only with a recorded reason. */
final class LogWorkspaceRetention extends ResourceCheck<LogWorkspace> {

    LogWorkspaceRetention() {
        super("cost.workspace-retention", Severity.MEDIUM, Inventory::workspaces, LogWorkspace::of,
                ControlRef.direct("A.8.15"), ControlRef.supporting("A.5.33"));
    }

    @Override
    protected Assessment assess(LogWorkspace workspace, CheckContext context) {
        CheckedResource subject = CheckedResource.of(workspace);
        if (workspace.retentionDays().isEmpty()) {
            return notAssessed(subject, "not-told");
        }
        int days = workspace.retentionDays().get();
        int required = context.value(Parameter.LOG_RETENTION);
        List<WorkspaceTable> tables = LogRetention.tables(context).of(workspace.id());
        if (days < required) {
            List<WorkspaceTable> longer = tables.stream()
                    .filter(table -> is(table, number -> number >= required))
                    .toList();
            return longer.isEmpty() ? notMet(subject, "short", days, required)
                    : notAssessed(subject, "short-longer-tables", days, names(longer));
        }
        List<WorkspaceTable> tooShort = tables.stream()
                .filter(table -> is(table, number -> number < required))
                .toList();
        if (!tooShort.isEmpty()) {
            return notMet(subject, "short-tables", days, names(tooShort), required);
        }
        Optional<String> justification = Optional.ofNullable(context.rules().longerRecords().get(workspace.id()));
        if (days > required && justification.isEmpty()) {
            return low(subject, reason("long", days, required));
        }
        if (!LogRetention.areTablesRead(workspace.id(), context)) {
            return notAssessed(subject, "tables-unread", days);
        }
        if (days > required) {
            return met(subject, "justified", days, justification.get());
        }
        List<WorkspaceTable> longer = tables.stream().filter(table -> is(table, number -> number > required)).toList();
        return longer.isEmpty() || justification.isPresent() ? met(subject, "right", days)
                : low(subject, reason("long-tables", days, names(longer)));
    }

    private Assessment low(CheckedResource subject, Message reason) {
        return new Assessment(id(), CheckOutcome.NOT_MET, Severity.LOW, subject, reason);
    }

    private static boolean is(WorkspaceTable table, IntPredicate days) {
        return table.days().filter(days::test).isPresent();
    }

    private static Object names(List<WorkspaceTable> tables) {
        return list(tables.stream().map(table -> table.name() + " " + table.days().orElseThrow()));
    }
}
