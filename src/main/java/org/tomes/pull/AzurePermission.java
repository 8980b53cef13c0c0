package org.tomes.pull;

/** A permission of an account, in the terms of role assignments. The constants are in display order. */
public enum AzurePermission {
    RESOURCES,
    /** Reading all subscriptions at once through Azure Resource Graph. */
    RESOURCE_GRAPH,
    NETWORKS,
    DEFENDER_PLANS,
    SECURE_SCORE,
    POLICIES,
    ROLE_ASSIGNMENTS,
    LOCKS,
    BUDGETS,
    ACTIVITY_LOG,
    DIAGNOSTIC_SETTINGS,
    BACKUP_CONFIGURATION,
    SQL_RETENTION,
    FILE_SHARES,
    /** Rules, tables and settings of further kinds, which Azure lists separately for each resource. */
    SETTINGS,
    /** Names and dates of secrets in key vaults, but never values. */
    SECRETS,
    CERTIFICATES
}
