package org.tomes.inventory;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ActionGroup;
import org.tomes.inventory.view.AlertRule;
import org.tomes.inventory.view.BackupPolicy;
import org.tomes.inventory.view.Budget;
import org.tomes.inventory.view.DiagnosticSetting;
import org.tomes.inventory.view.EventGridSystemTopic;
import org.tomes.inventory.view.EventSubscription;
import org.tomes.inventory.view.FileShare;
import org.tomes.inventory.view.LogWorkspace;
import org.tomes.inventory.view.ProtectedItem;
import org.tomes.inventory.view.RecoveryVault;
import org.tomes.inventory.view.SqlDatabase;
import org.tomes.inventory.view.SqlRetention;
import org.tomes.inventory.view.StorageAccount;
import org.tomes.inventory.view.VaultBackupSettings;
import org.tomes.inventory.view.WorkspaceTable;

/** Lists of a snapshot on stored data, backups, logs, alerts and budgets. Each list is created on first access. */
interface BackupAndMonitoringLists extends TypedLists {

    CachedValue<BackupAndMonitoringLists, List<ProtectedItem>> PROTECTED_ITEMS = new CachedValue<>(
            lists -> Stream
                    .concat(lists.views(ResourceType.PROTECTED_ITEM, ProtectedItem::inRecoveryVault).stream(),
                            lists.views(ResourceType.BACKUP_INSTANCE, ProtectedItem::inBackupVault).stream())
                    .toList());
    CachedValue<BackupAndMonitoringLists, List<AlertRule>> ALERT_RULES = new CachedValue<>(
            lists -> Stream
                    .of(lists.views(ResourceType.ACTIVITY_LOG_ALERT, AlertRule::activityLog),
                            lists.views(ResourceType.METRIC_ALERT, AlertRule::metric),
                            lists.views(ResourceType.LOG_QUERY_ALERT, AlertRule::logQuery))
                    .flatMap(List::stream)
                    .toList());
    CachedValue<BackupAndMonitoringLists, List<EventSubscription>> EVENT_SUBSCRIPTIONS = new CachedValue<>(
            lists -> Stream
                    .concat(lists
                            .views(ResourceType.EVENT_TOPIC_SUBSCRIPTION,
                                    resource -> EventSubscription.of(resource, lists.eventTopics()))
                            .stream(), lists.views(ResourceType.EVENT_SUBSCRIPTION, EventSubscription::of).stream())
                    .toList());

    /** Returns Recovery Services vaults, followed by backup vaults. */
    default List<RecoveryVault> recoveryVaults() {
        return Stream
                .concat(views(ResourceType.RECOVERY_VAULT, RecoveryVault::of).stream(),
                        views(ResourceType.BACKUP_VAULT, RecoveryVault::of).stream())
                .toList();
    }

    /** Returns the policies of Recovery Services vaults, followed by those of backup vaults. */
    default List<BackupPolicy> backupPolicies() {
        return Stream
                .concat(views(ResourceType.BACKUP_POLICY, BackupPolicy::of).stream(),
                        views(ResourceType.BACKUP_VAULT_POLICY, BackupPolicy::inBackupVault).stream())
                .toList();
    }

    default List<VaultBackupSettings> backupConfigurations() {
        return views(ResourceType.BACKUP_CONFIGURATION, VaultBackupSettings::of);
    }

    /** Returns the backup items of Recovery Services vaults, then those of backup vaults. */
    default List<ProtectedItem> protectedItems() {
        return PROTECTED_ITEMS.in(this);
    }

    default List<Budget> budgets() {
        return views(ResourceType.BUDGET, Budget::of);
    }

    default List<LogWorkspace> workspaces() {
        return views(ResourceType.WORKSPACE, LogWorkspace::of);
    }

    default List<WorkspaceTable> workspaceTables() {
        return views(ResourceType.WORKSPACE_TABLE, WorkspaceTable::of);
    }

    default List<DiagnosticSetting> diagnosticSettings() {
        return views(ResourceType.DIAGNOSTIC_SETTING, DiagnosticSetting::of);
    }

    default List<StorageAccount> storageAccounts() {
        return views(ResourceType.STORAGE_ACCOUNT, StorageAccount::of);
    }

    default List<FileShare> fileShares() {
        return views(ResourceType.FILE_SHARE, FileShare::of);
    }

    /** Returns all databases, including the system databases {@code master}. */
    default List<SqlDatabase> sqlDatabases() {
        return views(ResourceType.SQL_DATABASE, SqlDatabase::of);
    }

    default List<SqlRetention> sqlShortTermRetentions() {
        return views(ResourceType.SQL_SHORT_TERM_RETENTION, SqlRetention::of);
    }

    default List<SqlRetention> sqlLongTermRetentions() {
        return views(ResourceType.SQL_LONG_TERM_RETENTION, SqlRetention::of);
    }

    /** Returns alert rules for the activity log, then those for metrics, then those for log queries. */
    default List<AlertRule> alertRules() {
        return ALERT_RULES.in(this);
    }

    default List<ActionGroup> actionGroups() {
        return views(ResourceType.ACTION_GROUP, ActionGroup::of);
    }

    default List<EventGridSystemTopic> eventTopics() {
        return views(ResourceType.EVENT_TOPIC, EventGridSystemTopic::of);
    }

    /** Returns the event subscriptions of system topics, then those directly below their source. */
    default List<EventSubscription> eventSubscriptions() {
        return EVENT_SUBSCRIPTIONS.in(this);
    }
}
