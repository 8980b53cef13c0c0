package org.tomes.pull;

/** A permission of an account, in the terms of role assignments; in display order. */
public enum AzurePermission {
    RESOURCES,
    /** All subscriptions at once through Azure Resource Graph. */
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
    /** Rules, tables and settings of further kinds that Azure lists for one resource at a time. */
    SETTINGS,
    /** Names and dates of secrets in key vaults, never a value. */
    SECRETS,
    CERTIFICATES
}
