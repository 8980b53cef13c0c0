package org.tomes.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.LogWorkspace;
import org.tomes.inventory.view.WorkspaceTable;
import org.tomes.parameter.Parameter;

/** Retention of the logs that a diagnostic setting sends to its destinations, ordered from best to worst. */
public enum LogRetention {

    /** Stored in a storage account, or in a workspace for the required period. */
    LONG("kept", CheckOutcome.MET),
    /**
     * The retention period of the workspace is shorter than required, and its tables, which may have a longer period,
     * were not read. Each table can have a separate period, and AzureActivity is retained for at least 90 days
     * (Microsoft Learn, "Manage data retention in a Log Analytics workspace").
     */
    OPEN("retention-open", CheckOutcome.NOT_ASSESSED),
    /**
     * The workspace has the required retention period, but the period of the table was not read and may be shorter:
     * from 4 days (Microsoft Learn, "Manage data retention in a Log Analytics workspace").
     */
    TABLE_UNREAD("table-unread", CheckOutcome.NOT_ASSESSED),
    /** Stored in a workspace that no longer exists or whose retention period was not read. */
    UNREAD("workspace-unread", CheckOutcome.NOT_ASSESSED),
    /**
     * Sent to a workspace or storage account that is missing from the collected resources, see
     * {@link MissingDestinations#isMissing}.
     */
    GONE("gone", CheckOutcome.NOT_ASSESSED),
    /**
     * Sent to a workspace that currently does not accept data, usually because its daily cap was reached; some tables
     * are exempt from the cap (Microsoft Learn, "Set daily cap on Log Analytics workspace").
     */
    STOPPED("stopped", CheckOutcome.NOT_ASSESSED),
    /**
     * The logs are passed on to a partner or, through an event hub, to a consumer such as a SIEM. An event hub stores
     * data only for a short time.
     */
    PASSED_ON("elsewhere", CheckOutcome.NOT_ASSESSED),
    /**
     * Stored in a storage account whose deletion rules were not read, or apply to a container that may contain these
     * logs. Such a rule may delete blobs after one day (Microsoft Learn, "Lifecycle management policies" of Azure Blob
     * Storage).
     */
    UNRULED("deletion-unread", CheckOutcome.NOT_ASSESSED),
    /** Stored for less than the required period. */
    SHORT("short", CheckOutcome.NOT_MET),
    /** Not stored. */
    NONE("nowhere", CheckOutcome.NOT_MET);

    private static final CachedValue<Inventory, ResourceIndex<WorkspaceTable>> TABLES = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.workspaceTables(), WorkspaceTable::workspace));
    private static final CachedValue<Inventory, ResourceIndex<LogWorkspace>> WORKSPACES = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.workspaces(), workspace -> Optional.of(workspace.id())));

    private final String reason;
    private final CheckOutcome result;

    LogRetention(String reason, CheckOutcome result) {
        this.reason = reason;
        this.result = result;
    }

    /** Returns the last part of the text key; the argument of the text is the required period in days. */
    public String reason() {
        return reason;
    }

    public CheckOutcome result() {
        return result;
    }

    /**
     * Names of the same logs at their different destinations.
     *
     * @param table table of a workspace
     * @param dedicated table of a workspace if the setting selects the dedicated tables of the service
     * @param containers containers of a storage account; Microsoft documents the first
     */
    public record Names(String table, String dedicated, List<String> containers) {

        /**
         * Returns the table that receives the logs. If the setting has no destination type, this is the common table
         * (Microsoft's REST reference, "Diagnostic Settings - Create Or Update", {@code logAnalyticsDestinationType}).
         */
        private String table(DiagnosticSetting setting) {
            return setting.resource()
                    .node()
                    .properties()
                    .text("logAnalyticsDestinationType")
                    .filter("Dedicated"::equalsIgnoreCase)
                    .isPresent() ? dedicated : table;
        }
    }

    /** Returns the best retention among the destinations of a setting. */
    public static LogRetention of(DiagnosticSetting setting, Names logs, CheckContext context) {
        boolean partner = setting.resource().node().properties().text("marketplacePartnerId").isPresent();
        return Stream
                .of(setting.storage().map(account -> inAccount(account, logs, context)),
                        setting.workspace().map(id -> inWorkspace(id, logs.table(setting), context)),
                        Optional.of(partner || setting.eventHub().isPresent() ? PASSED_ON : NONE))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LogRetention inAccount(ResourceId account, Names logs, CheckContext context) {
        if (MissingDestinations.isMissing(account, context)) {
            return GONE;
        }
        int required = context.value(Parameter.LOG_RETENTION);
        BlobLifecycle rules = BlobLifecycle.of(account, context);
        if (isTooEarly(rules, logs.containers().subList(0, 1), required)) {
            return SHORT;
        }
        return rules.isKnown() && !isTooEarly(rules, logs.containers(), required) ? LONG : UNRULED;
    }

    private static boolean isTooEarly(BlobLifecycle rules, List<String> containers, int required) {
        return rules.after(containers, BlobLifecycle.APPENDED).filter(days -> days < required).isPresent();
    }

    private static LogRetention inWorkspace(ResourceId workspace, String name, CheckContext context) {
        if (MissingDestinations.isMissing(workspace, context)) {
            return GONE;
        }
        int required = context.value(Parameter.LOG_RETENTION);
        Optional<LogWorkspace> read = workspaces(context).of(workspace).stream().findFirst();
        if (isIngestionStopped(workspace, context)) {
            return STOPPED;
        }
        List<Integer> tableDays = tables(context).of(workspace)
                .stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .flatMap(table -> table.days().stream())
                .toList();
        if (!tableDays.isEmpty()) {
            return tableDays.stream().allMatch(days -> days >= required) ? LONG : SHORT;
        }
        return read.flatMap(LogWorkspace::retentionDays)
                .map(days -> days < required ? OPEN : TABLE_UNREAD)
                .orElse(UNREAD);
    }

    /** Returns the tables that were read, by workspace. */
    public static ResourceIndex<WorkspaceTable> tables(CheckContext context) {
        return TABLES.in(context.inventory());
    }

    /**
     * Whether the retention periods of all tables of a workspace were read; Azure lists the tables of each workspace
     * separately.
     */
    public static boolean areTablesRead(ResourceId workspace, CheckContext context) {
        return !tables(context).of(workspace).isEmpty()
                && tables(context).of(workspace).stream().allMatch(WorkspaceTable::hasProperties)
                && context.covers(ResourceType.WORKSPACE_TABLE, workspace);
    }

    /** Whether the workspace currently accepts no data. */
    public static boolean isIngestionStopped(ResourceId workspace, CheckContext context) {
        return workspaces(context).of(workspace).stream().anyMatch(LogWorkspace::isIngestionStopped);
    }

    private static ResourceIndex<LogWorkspace> workspaces(CheckContext context) {
        return WORKSPACES.in(context.inventory());
    }
}
