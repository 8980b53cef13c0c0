package org.tomes.document.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.CheckId;

/**
 * The ready-made measures of the library that implement a statement, used where a register has no measures linked to
 * it.
 */
public final class DefaultMeasures {

    private static final Map<String, List<String>> OF_KEY = Map.ofEntries(
            Map.entry("responsibility.tasks", List.of("cloud-responsibilities")),
            Map.entry("responsibility.accountable", List.of("cloud-responsibilities")),
            Map.entry("responsibility.responsible", List.of("cloud-responsibilities")),
            Map.entry("responsibility.present", List.of("account-offboarding")),
            Map.entry("network.separation", List.of("subnet-segmentation")),
            Map.entry("network.zone-traffic", List.of("subnet-segmentation", "default-deny")),
            Map.entry("network.subnet-nsg", List.of("nsg-on-subnets")),
            Map.entry("network.management-ports", List.of("management-access")),
            Map.entry("nsg.any-any", List.of("default-deny")), Map.entry("nsg.effective", List.of("nsg-rule-review")),
            Map.entry("network.inconsistent-levels", List.of("nsg-nic-exceptions")),
            Map.entry("network.nic-nsg", List.of("nsg-nic-exceptions")),
            Map.entry("service.network-access", List.of("private-endpoints")),
            Map.entry("service.app-secrets", List.of("no-secrets-in-code")),
            Map.entry("service.encryption", List.of("tls-in-transit")),
            Map.entry("network.vnet-inbound", List.of("default-deny", "subnet-segmentation")),
            Map.entry("defender.storage-network", List.of("storage-network")),
            Map.entry("network.default-outbound", List.of("outbound-filtering")),
            Map.entry("network.outbound-internet", List.of("outbound-filtering")),
            Map.entry("service.anonymous-blobs", List.of("storage-network")),
            Map.entry("network.flow-logs", List.of("flow-logs")),
            Map.entry("network.flow-log-retention", List.of("flow-logs")),
            Map.entry("review.flow-logs", List.of("flow-log-evaluation")),
            Map.entry("defender.alerts", List.of("defender-alerts")),
            Map.entry("review.nsg", List.of("nsg-rule-review")), Map.entry("network.bastion", List.of("bastion")),
            Map.entry("network.vm-public-ip", List.of("no-public-vm")),
            Map.entry("identity.mfa-owners", List.of("mfa-owners")),
            Map.entry("identity.owners", List.of("vault-role-holders")),
            Map.entry("identity.contributors", List.of("roles-to-groups")),
            Map.entry("identity.direct-roles", List.of("roles-to-groups")),
            Map.entry("identity.permanent-roles", List.of("roles-to-groups")),
            Map.entry("review.emergency-accounts", List.of("emergency-accounts")),
            Map.entry("identity.left", List.of("account-offboarding")),
            Map.entry("review.access-rights", List.of("vault-role-holders")),
            Map.entry("key-vault.per-environment", List.of("vault-per-environment")),
            Map.entry("key-vault.region", List.of("vault-region-tier")),
            Map.entry("key-vault.tier", List.of("vault-region-tier")),
            Map.entry("key-vault.soft-delete", List.of("vault-soft-delete")),
            Map.entry("key-vault.purge-protection", List.of("vault-soft-delete")),
            Map.entry("key-vault.rbac", List.of("vault-rbac")),
            Map.entry("key-vault.administrators", List.of("vault-role-holders")),
            Map.entry("key-vault.secret-readers", List.of("vault-role-holders")),
            Map.entry("key-vault.public-network", List.of("private-endpoints")),
            Map.entry("key-vault.audit-logs", List.of("vault-logging")),
            Map.entry("key-vault.metrics", List.of("vault-logging")),
            Map.entry("key-vault.access-alerts", List.of("vault-alerts")),
            Map.entry("key-vault.expiry-alerts", List.of("vault-alerts")),
            Map.entry("key-vault.secret-expiry", List.of("secret-rotation")),
            Map.entry("key-vault.secret-owner", List.of("secrets-inventory")),
            Map.entry("key-vault.certificate-expiry", List.of("certificates")),
            Map.entry("key-vault.certificate-renewal", List.of("certificates")),
            Map.entry("key-vault.certificate-use", List.of("certificates")),
            Map.entry("identity.managed-identity", List.of("managed-identities")),
            Map.entry("review.key-vault", List.of("secrets-inventory")),
            Map.entry("defender.onboarded", List.of("defender-cspm")),
            Map.entry("defender.plans",
                    List.of("defender-servers", "defender-sql", "defender-storage", "defender-key-vault",
                            "defender-app-service")),
            Map.entry("defender.sql-findings", List.of("sql-vulnerabilities")),
            Map.entry("defender.iso-standard", List.of("regulatory-dashboard")),
            Map.entry("logging.activity-log", List.of("activity-log")),
            Map.entry("logging.defender-alerts", List.of("defender-alerts")),
            Map.entry("secure-score.target", List.of("secure-score-kpi")),
            Map.entry("secure-score.recorded", List.of("secure-score-kpi")),
            Map.entry("secure-score.decline", List.of("secure-score-kpi")),
            Map.entry("finding.high-in-time", List.of("recommendation-handling")),
            Map.entry("finding.medium-in-time", List.of("recommendation-handling")),
            Map.entry("finding.low-in-time", List.of("recommendation-handling")),
            Map.entry("review.recommendations", List.of("recommendation-handling")),
            Map.entry("backup.vm-protected", List.of("vm-backup")),
            Map.entry("backup.file-share-protected", List.of("vm-backup")),
            Map.entry("backup.other-items", List.of("vm-backup")),
            Map.entry("backup.sql-retention", List.of("vm-backup")),
            Map.entry("backup.retention", List.of("vm-backup")),
            Map.entry("backup.soft-delete", List.of("backup-soft-delete")),
            Map.entry("backup.immutability", List.of("backup-soft-delete")),
            Map.entry("lock.production", List.of("resource-locks")),
            Map.entry("review.restore-test", List.of("restore-tests")), Map.entry("cost.budget", List.of("budgets")),
            Map.entry("cost.expected", List.of("budgets", "cost-review")),
            Map.entry("cost.unused", List.of("cost-review")),
            Map.entry("cost.workspace-retention", List.of("workspace-retention")),
            Map.entry("review.budget", List.of("cost-review")),
            Map.entry("policy.allowed-locations", List.of("policy-locations")),
            Map.entry("policy.required-tags", List.of("policy-tags")),
            Map.entry("policy.unmanaged-disks", List.of("policy-managed-disks")),
            Map.entry("policy.compliance", List.of("policy-locations", "policy-tags", "policy-managed-disks")),
            Map.entry("change.planned", List.of("change-management")),
            Map.entry("change.approved-by-other", List.of("change-management")),
            Map.entry("change.approved-first", List.of("change-management")),
            Map.entry("change.verified", List.of("change-management")),
            Map.entry("change.evidenced", List.of("change-management")),
            Map.entry("change.recorded", List.of("change-management")));

    /** The checks covered by measures that keep only a part of a statement, by the key of the measure. */
    private static final Map<String, Set<String>> PARTS = Map.of("defender-servers",
            Set.of("defender.plan.VirtualMachines"), "defender-sql",
            Set.of("defender.plan.SqlServers", "defender.plan.SqlServerVirtualMachines"), "defender-storage",
            Set.of("defender.plan.StorageAccounts"), "defender-key-vault", Set.of("defender.plan.KeyVaults"),
            "defender-app-service", Set.of("defender.plan.AppServices"));

    private DefaultMeasures() {
    }

    /** Returns the checks of a statement that a ready-made measure covers; empty if it covers all of them. */
    static List<CheckId> part(Statement statement, String measure) {
        Set<String> checks = PARTS.getOrDefault(measure, Set.of());
        return statement.checks().stream().filter(check -> checks.contains(check.value())).toList();
    }

    /** Returns the ids of all checks that a measure covers separately from the others of their statement. */
    static Set<String> parts() {
        return PARTS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    static List<String> of(StatementKey statement) {
        return OF_KEY.getOrDefault(statement.value(), List.of());
    }

    static Map<String, List<String>> all() {
        return OF_KEY;
    }

    /** Returns the keys of all ready-made measures on which the statements of the documents rely. */
    public static Set<String> recommended() {
        return OF_KEY.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }
}
