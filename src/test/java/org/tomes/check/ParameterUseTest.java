package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.document.statement.Statements;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;

/** Every value that a check is said to use decides its result, and none is a number in the program. */
class ParameterUseTest {

    private static final String VAULT = "Microsoft.KeyVault/vaults/kv";
    private static final String ID = CheckResultSetFixture.GROUP + "/providers/" + VAULT;
    private static final String WORKSPACE = "Microsoft.OperationalInsights/workspaces/w";
    private static final String SETTING = "/providers/Microsoft.Insights/diagnosticSettings/d";
    private static final String TARGET = "'workspaceId':'" + CheckResultSetFixture.GROUP + "/providers/" + WORKSPACE
            + "'";

    /** @param value at which the result differs from that of the default */
    record Use(String check, Parameter parameter, int value, List<String> resources) {

        @Override
        public String toString() {
            return check + " " + parameter.key();
        }
    }

    static Stream<Use> uses() {
        String database = "Microsoft.Sql/servers/sql/databases/db";
        List<String> backup = List.of(resource("Microsoft.RecoveryServices/vaults/rsv/backupPolicies/p",
                "{'backupManagementType':'AzureIaasVM','retentionPolicy':{" + retention("daily", 30, "Days") + ","
                        + retention("weekly", 12, "Weeks") + "," + retention("monthly", 12, "Months") + "}}"));
        List<String> sql = List.of(resource(database, "{}"),
                resource(database + "/backupShortTermRetentionPolicies/default", "{'retentionDays':30}"),
                resource(database + "/backupLongTermRetentionPolicies/default",
                        "{'weeklyRetention':'P12W','monthlyRetention':'P12M'}"));
        List<String> logs = List.of(resource(WORKSPACE, "{'retentionInDays':90}"),
                resource(WORKSPACE + "/tables/AzureDiagnostics", "{'totalRetentionInDays':90}"),
                resource(WORKSPACE + "/tables/AzureActivity", "{'totalRetentionInDays':90}"), resource(VAULT, "{}"),
                any(ID + SETTING, "{" + TARGET + ",'logs':[" + log("AuditEvent") + "]}"),
                any(SUBSCRIPTION + SETTING,
                        "{" + TARGET + ",'logs':["
                                + Stream.of("Administrative", "Alert", "Policy", "Security")
                                        .map(ParameterUseTest::log)
                                        .collect(Collectors.joining(","))
                                + "]}"));
        List<String> items = List.of(resource(VAULT, "{'softDeleteRetentionInDays':60,'enableSoftDelete':true}"),
                item("secrets"), item("certificates"),
                any(ID + "/providers/Microsoft.EventGrid/eventSubscriptions/s", "{'filter':{}}"));
        return Stream.of(
                new Use("network.flow-log-retention", Parameter.FLOW_LOG_RETENTION, 91, List.of(
                        resource("Microsoft.Network/networkWatchers/nw/flowLogs/f",
                                "{'storageId':'" + CheckResultSetFixture.GROUP
                                        + "/providers/Microsoft.Storage/storageAccounts/s',"
                                        + "'retentionPolicy':{'enabled':true,'days':90}}"),
                        resource("Microsoft.Storage/storageAccounts/s/managementPolicies/default",
                                "{'policy':{'rules':[]}}"))),
                new Use("cost.workspace-retention", Parameter.LOG_RETENTION, 91, logs),
                new Use("key-vault.audit-logs", Parameter.LOG_RETENTION, 91, logs),
                new Use("logging.activity-log", Parameter.LOG_RETENTION, 91, logs),
                new Use("key-vault.secret-expiry", Parameter.EXPIRY_NOTICE, 60, items),
                new Use("key-vault.secret-expiry", Parameter.SECRET_ROTATION, 44, items),
                new Use("key-vault.certificate-expiry", Parameter.EXPIRY_NOTICE, 60, items),
                new Use("key-vault.expiry-alerts", Parameter.EXPIRY_NOTICE, 60, items),
                new Use("key-vault.soft-delete", Parameter.VAULT_SOFT_DELETE, 60, items),
                new Use("service.minimum-tls", Parameter.TLS_VERSION, 3,
                        List.of(resource("Microsoft.Storage/storageAccounts/st", "{'minimumTlsVersion':'TLS1_2'}"))),
                new Use("key-vault.tier", Parameter.VAULT_TIER, 2,
                        List.of(resource(VAULT, "{'sku':{'name':'standard'}}"))),
                new Use("defender.plan.VirtualMachines", Parameter.SERVERS_PLAN, 2,
                        List.of(resource("Microsoft.Compute/virtualMachines/m", "{}"),
                                any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/VirtualMachines",
                                        "{'pricingTier':'Standard','subPlan':'P1'}"))),
                new Use("defender.file-integrity", Parameter.SERVERS_PLAN, 2,
                        List.of(resource("Microsoft.Compute/virtualMachines/m", "{}"),
                                any(SUBSCRIPTION + "/providers/Microsoft.Security/pricings/VirtualMachines",
                                        "{'pricingTier':'Standard','subPlan':'P2'}"))),
                new Use("network.jit-access", Parameter.SERVERS_PLAN, 2,
                        List.of(resource("Microsoft.Compute/virtualMachines/m",
                                "{'networkProfile':{'networkInterfaces':[{'id':'" + CheckResultSetFixture.GROUP
                                        + "/providers/Microsoft.Network/networkInterfaces/n'}]}}"))),
                new Use("backup.data-stores", Parameter.BACKUP_DAILY, 31,
                        List.of(resource("Microsoft.DBforPostgreSQL/flexibleServers/db",
                                "{'backup':{'backupRetentionDays':30}}"))),
                new Use("backup.retention", Parameter.BACKUP_DAILY, 31, backup),
                new Use("backup.retention", Parameter.BACKUP_WEEKLY, 13, backup),
                new Use("backup.retention", Parameter.BACKUP_MONTHLY, 13, backup),
                new Use("backup.sql-retention", Parameter.BACKUP_DAILY, 31, sql),
                new Use("backup.sql-retention", Parameter.BACKUP_WEEKLY, 13, sql),
                new Use("backup.sql-retention", Parameter.BACKUP_MONTHLY, 13, sql),
                new Use("cost.budget", Parameter.BUDGET_LIMIT, 90,
                        List.of(any(SUBSCRIPTION + "/providers/Microsoft.Consumption/budgets/b",
                                "{'amount':100,'notifications':{'a':{'enabled':true,'threshold':100,"
                                        + "'contactEmails':['a@x.example']}}}"))));
    }

    private static String item(String kind) {
        return "{'id':'https://kv.vault.azure.net/" + kind + "/x','attributes':{'enabled':true,'exp':"
                + CheckResultSetFixture.NOW.plusSeconds(45 * 86_400L).getEpochSecond() + "}}";
    }

    private static String log(String category) {
        return "{'category':'" + category + "','enabled':true}";
    }

    private static String retention(String rhythm, int count, String unit) {
        return "'" + rhythm + "Schedule':{'retentionDuration':{'count':" + count + ",'durationType':'" + unit + "'}}";
    }

    @ParameterizedTest
    @MethodSource("uses")
    void resultChangesWithTheValue(Use use) {
        CheckCriteria changed = CheckCriteria.initial()
                .withValues(ParameterValues.initial().with(use.parameter(), use.value()));
        String[] resources = use.resources().toArray(String[]::new);

        List<CheckOutcome> before = assessments(use.check(), scene(resources)).stream()
                .map(Assessment::result)
                .toList();
        List<CheckOutcome> after = assessments(use.check(), scene(changed, resources)).stream()
                .map(Assessment::result)
                .toList();

        assertThat(after).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void everyUseThatTheTableNamesIsTested() {
        Set<String> tested = uses().map(Use::toString).collect(Collectors.toSet());
        Set<String> checks = Checks.ALL.stream().map(check -> check.id().value()).collect(Collectors.toSet());
        Set<String> named = Stream.of(Parameter.values())
                .flatMap(parameter -> parameter.users()
                        .stream()
                        .filter(checks::contains)
                        .map(check -> check + " " + parameter.key()))
                .collect(Collectors.toSet());
        assertThat(tested).isEqualTo(named);
        Set<String> statements = Statements.ALL.stream()
                .map(statement -> statement.key().value())
                .collect(Collectors.toSet());
        assertThat(Stream.of(Parameter.values()).flatMap(parameter -> parameter.users().stream()))
                .allMatch(user -> checks.contains(user) || statements.contains(user));
    }

    @Test
    void defaultIsInTheRangeAndIsReadAsItIsWritten() {
        for (Parameter parameter : Parameter.values()) {
            assertThat(parameter.permits(parameter.initial())).as(parameter.key()).isTrue();
            assertThat(parameter.permits(parameter.minimum() - 1)).as(parameter.key()).isFalse();
            assertThat(parameter.permits(parameter.maximum() + 1)).as(parameter.key()).isFalse();
            assertThat(parameter.read(" " + parameter.written(parameter.maximum()) + " "))
                    .contains(parameter.maximum());
            assertThat(Parameter.ofKey(parameter.key())).contains(parameter);
        }
        assertThat(Parameter.TLS_VERSION.written(3)).isEqualTo("1.3");
        assertThat(Parameter.TLS_VERSION.read("1.1")).contains(1);
        assertThat(Parameter.VAULT_TIER.read("Premium")).contains(2);
        assertThat(Parameter.SERVERS_PLAN.read("p2")).contains(2);
        assertThat(Parameter.SERVERS_PLAN.read("P3")).isEmpty();
        assertThat(Parameter.RPO.read("1.3")).isEmpty();
        assertThat(ParameterValues.initial().with(Parameter.RPO, 4).without(Parameter.RPO))
                .isEqualTo(ParameterValues.initial());
    }
}
