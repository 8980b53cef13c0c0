package org.tomes.check;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.ByResource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.LogWorkspace;
import org.tomes.inventory.view.WorkspaceTable;
import org.tomes.parameter.Parameter;

/** How long the logs of a diagnostic setting are kept where they go to. */
public enum LogKeeping {

    /**
     * In a storage account, in a workspace for the required period, or by whoever listens to an event hub, as a SIEM
     * does.
     */
    LONG,
    /**
     * The workspace is set to less than the required period, and the tables were not read, which may be kept for
     * longer: Microsoft Learn, "Manage data retention in a Log Analytics workspace", says of AzureActivity that it is
     * kept for at least 90 days, and of all tables that each may have a period of its own.
     */
    OPEN,
    /** In a workspace whose period was not read, or that no longer exists. */
    UNREAD,
    /** For less than the required period. */
    SHORT,
    /** Nowhere. */
    NONE;

    /** @param tables of a workspace that such logs arrive in */
    public static LogKeeping of(DiagnosticSetting setting, List<String> tables, CheckContext context) {
        boolean elsewhere = setting.storage().isPresent() || setting.eventHub().isPresent()
                || setting.resource().node().properties().text("marketplacePartnerId").isPresent();
        if (elsewhere) {
            return LONG;
        }
        return setting.workspace().map(id -> inWorkspace(id, tables, context)).orElse(NONE);
    }

    private static LogKeeping inWorkspace(ResourceId workspace, List<String> tables, CheckContext context) {
        int required = context.value(Parameter.LOG_RETENTION);
        List<Integer> told = tables(context).of(workspace)
                .stream()
                .filter(table -> tables.stream().anyMatch(table.name()::equalsIgnoreCase))
                .flatMap(table -> table.days().stream())
                .toList();
        if (!told.isEmpty()) {
            return told.stream().allMatch(days -> days >= required) ? LONG : SHORT;
        }
        return workspaces(context).of(workspace)
                .stream()
                .flatMap(each -> each.retentionDays().stream())
                .findFirst()
                .map(days -> days < required ? OPEN : LONG)
                .orElse(UNREAD);
    }

    /** Those that were read, by their workspace. */
    public static ByResource<WorkspaceTable> tables(CheckContext context) {
        return context.inventory()
                .make("workspace tables by workspace",
                        () -> ByResource.of(context.inventory().workspaceTables(), WorkspaceTable::workspace));
    }

    private static ByResource<LogWorkspace> workspaces(CheckContext context) {
        return context.inventory()
                .make("workspaces by id",
                        () -> ByResource.of(context.inventory().workspaces(), each -> Optional.of(each.id())));
    }
}
