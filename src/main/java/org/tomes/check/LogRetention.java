package org.tomes.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.LogWorkspace;
import org.tomes.inventory.view.WorkspaceTable;
import org.tomes.parameter.Parameter;

/** How long the logs of a diagnostic setting are kept where they go to, from the best answer to the worst. */
public enum LogRetention {

    /** In a storage account, or in a workspace for the required period. */
    LONG("kept", Result.MET),
    /**
     * The workspace is set to less than the required period, and the tables were not read, which may be kept for
     * longer: Microsoft Learn, "Manage data retention in a Log Analytics workspace", says of AzureActivity that it is
     * kept for at least 90 days, and of all tables that each may have a period of its own.
     */
    OPEN("retention-open", Result.NOT_ASSESSED),
    /** In a workspace whose period was not read, or that no longer exists. */
    UNREAD("workspace-unread", Result.NOT_ASSESSED),
    /**
     * In a workspace that does not accept data at the moment, most often at its daily limit, from which some tables are
     * exempt (Microsoft Learn, "Set daily cap on Log Analytics workspace").
     */
    STOPPED("stopped", Result.NOT_ASSESSED),
    /**
     * By whoever listens to an event hub, as a SIEM does, or by a partner; an event hub itself keeps nothing for long.
     */
    PASSED_ON("elsewhere", Result.NOT_ASSESSED),
    /**
     * In a storage account whose deletion rules were not read, or are about a container that may hold these logs. A
     * rule may delete blobs after a day; Microsoft Learn, "Lifecycle management policies" of Azure Blob Storage.
     */
    UNRULED("deletion-unread", Result.NOT_ASSESSED),
    /** For less than the required period. */
    SHORT("short", Result.NOT_MET),
    /** Nowhere. */
    NONE("nowhere", Result.NOT_MET);

    private final String reason;
    private final Result result;

    LogRetention(String reason, Result result) {
        this.reason = reason;
        this.result = result;
    }

    /** The end of the key of the sentence that says so; its argument is the required period in days. */
    public String reason() {
        return reason;
    }

    public Result result() {
        return result;
    }

    /**
     * What some logs are called where they are kept.
     *
     * @param tables of a workspace
     * @param containers of a storage account; the first is the one that Microsoft documents
     */
    public record Names(List<String> tables, List<String> containers) {
    }

    /** The best of the places that a setting sends its logs to. */
    public static LogRetention of(DiagnosticSetting setting, Names logs, CheckContext context) {
        boolean partner = setting.resource().node().properties().text("marketplacePartnerId").isPresent();
        return Stream
                .of(setting.storage().map(account -> inAccount(account, logs, context)),
                        setting.workspace().map(id -> inWorkspace(id, logs.tables(), context)),
                        Optional.of(partner || setting.eventHub().isPresent() ? PASSED_ON : NONE))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LogRetention inAccount(ResourceId account, Names logs, CheckContext context) {
        int required = context.value(Parameter.LOG_RETENTION);
        BlobDeletion rules = BlobDeletion.of(account, context);
        if (isTooEarly(rules, logs.containers().subList(0, 1), required)) {
            return SHORT;
        }
        return rules.isKnown() && !isTooEarly(rules, logs.containers(), required) ? LONG : UNRULED;
    }

    private static boolean isTooEarly(BlobDeletion rules, List<String> containers, int required) {
        return rules.after(containers, BlobDeletion.APPENDED).filter(days -> days < required).isPresent();
    }

    private static LogRetention inWorkspace(ResourceId workspace, List<String> tables, CheckContext context) {
        int required = context.value(Parameter.LOG_RETENTION);
        Optional<LogWorkspace> read = workspaces(context).of(workspace).stream().findFirst();
        if (read.filter(LogWorkspace::isStopped).isPresent()) {
            return STOPPED;
        }
        List<Integer> told = tables(context).of(workspace)
                .stream()
                .filter(table -> tables.stream().anyMatch(table.name()::equalsIgnoreCase))
                .flatMap(table -> table.days().stream())
                .toList();
        if (!told.isEmpty()) {
            return told.stream().allMatch(days -> days >= required) ? LONG : SHORT;
        }
        return read.flatMap(LogWorkspace::retentionDays).map(days -> days < required ? OPEN : LONG).orElse(UNREAD);
    }

    /** Those that were read, by their workspace. */
    public static ResourceIndex<WorkspaceTable> tables(CheckContext context) {
        return context.inventory()
                .make("workspace tables by workspace",
                        () -> ResourceIndex.of(context.inventory().workspaceTables(), WorkspaceTable::workspace));
    }

    private static ResourceIndex<LogWorkspace> workspaces(CheckContext context) {
        return context.inventory()
                .make("workspaces by id",
                        () -> ResourceIndex.of(context.inventory().workspaces(), each -> Optional.of(each.id())));
    }
}
