package org.tomes.pull;

/**
 * Something that an account may or may not read, as people who give roles think of it; in the order in which they are
 * told.
 */
public enum Permission {
    RESOURCES,
    /** All subscriptions at once by Azure Resource Graph. */
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
    /** Names and dates of secrets in key vaults, never a value. */
    SECRETS,
    CERTIFICATES
}
