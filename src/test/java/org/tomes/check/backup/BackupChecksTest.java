package org.tomes.check.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;
import org.tomes.check.Severity;

class BackupChecksTest {

    private static final String VAULT = "Microsoft.RecoveryServices/vaults/rsv";
    private static final String DATABASE = "Microsoft.Sql/servers/sql/databases/db";

    private static String machine(String name) {
        return resource("Microsoft.Compute/virtualMachines/" + name, "{}");
    }

    private static String item(String name, String source, String more) {
        return resource(VAULT + "/backupFabrics/Azure/protectionContainers/c/protectedItems/" + name,
                "{'sourceResourceId':'" + source + "','policyId':'" + GROUP + "/providers/" + VAULT
                        + "/backupPolicies/daily'" + more + "}");
    }

    @Test
    void machineIsMatchedByItsIdAndNeverByItsName() {
        String other = GROUP.replace("rg-app", "rg-other") + "/providers/Microsoft.Compute/virtualMachines/vm-b";
        CheckContext scene = scene(machine("vm-a"), machine("vm-b"), machine("vm-c"), machine("vm-d"), machine("vm-e"),
                item("a",
                        (GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-a").toUpperCase(Locale.ROOT)
                                .replace("/SUBSCRIPTIONS", "/Subscriptions"),
                        ",'protectionState':'IRPending'"),
                item("b", other, ",'friendlyName':'vm-b'"),
                item("c", GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-c",
                        ",'protectionState':'ProtectionStopped'"),
                item("d", GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-d", ",'lastBackupStatus':'Failed'"),
                item("e", GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-e",
                        ",'isScheduledForDeferredDelete':true"));

        assertThat(answers("backup.vm-protected", scene)).containsExactly("vm-a MET protected",
                "vm-b NOT_MET unprotected", "vm-c NOT_MET stopped", "vm-d NOT_MET failed", "vm-e NOT_MET stopped");
    }

    @Test
    void withoutProtectedItemsNothingIsSaidOfMachinesAndShares() {
        CheckContext scene = scene(machine("vm-a"), resource(VAULT, "{}"),
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/data", "{}"));
        assertThat(answers("backup.vm-protected", scene)).containsExactly("vm-a NOT_ASSESSED type-not-read");
        assertThat(answers("backup.file-share-protected", scene)).containsExactly("data NOT_ASSESSED type-not-read");
    }

    @Test
    void shareIsMatchedByItsAccountAndItsName() {
        String account = GROUP + "/providers/Microsoft.Storage/storageAccounts/";
        CheckContext scene = scene(
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/data", "{}"),
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/logs", "{}"),
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/unix",
                        "{'enabledProtocols':'NFS'}"),
                item("data", account + "st", ",'friendlyName':'data'"),
                item("logs", account + "other", ",'friendlyName':'logs'"));

        assertThat(answers("backup.file-share-protected", scene)).containsExactly("data MET protected",
                "logs NOT_MET unprotected", "unix NOT_ASSESSED nfs");
    }

    private static String retention(String rhythm, int count, String unit) {
        return "'" + rhythm + "Schedule':{'retentionDuration':{'count':" + count + ",'durationType':'" + unit + "'}}";
    }

    private static String policy(String more, String... retentions) {
        return resource(VAULT + "/backupPolicies/p", "{'backupManagementType':'AzureIaasVM','retentionPolicy':{"
                + String.join(",", retentions) + "}" + more + "}");
    }

    @ParameterizedTest
    @CsvSource({"30,Days,12,Weeks,12,Months,MET enough", "29,Days,12,Weeks,12,Months,NOT_MET short",
        "30,Days,11,Weeks,12,Months,NOT_MET short", "30,Days,12,Weeks,11,Months,NOT_MET short",
        "180,Days,52,Weeks,10,Years,MET enough", "5,Weeks,3,Months,1,Years,MET enough",
        "30,Days,84,Days,360,Days,MET enough", "30,Days,83,Days,12,Months,NOT_MET short",
        "30,Days,12,Moons,12,Months,NOT_ASSESSED unclear", "7,Days,12,Moons,12,Months,NOT_MET short"})
    void policyKeepsEnoughOfAllThree(int daily, String dayUnit, int weekly, String weekUnit, int monthly,
            String monthUnit, String answer) {
        CheckContext scene = scene(policy("", retention("daily", daily, dayUnit), retention("weekly", weekly, weekUnit),
                retention("monthly", monthly, monthUnit)));
        assertThat(answers("backup.retention", scene)).containsExactly("p " + answer);
    }

    @Test
    void policyWithoutMonthlyPointsKeepsNone() {
        assertThat(assessments("backup.retention",
                scene(policy("", retention("daily", 30, "Days"), retention("weekly", 12, "Weeks")))).getFirst()
                .reason()
                .arguments()).containsExactly("30", "12", "0");
        assertThat(answers("backup.retention", scene(reduced(VAULT + "/backupPolicies/p"))))
                .containsExactly("p NOT_ASSESSED not-whole");
    }

    @Test
    void policyThatNobodyFollowsMattersLess() {
        assertThat(assessments("backup.retention",
                scene(policy(",'protectedItemsCount':0", retention("daily", 30, "Days")))).getFirst().severity())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void fullBackupsOfDatabasesOnMachinesCount() {
        assertThat(answers("backup.retention", scene(resource(VAULT + "/backupPolicies/p",
                "{'subProtectionPolicy':[{'policyType':'Full'," + "'retentionPolicy':{" + retention("daily", 30, "Days")
                        + "," + retention("weekly", 12, "Weeks") + "," + retention("monthly", 12, "Months")
                        + "}},{'policyType':'Log','retentionPolicy':{'retentionDuration':"
                        + "{'count':7,'durationType':'Days'}}}]}"))))
                .containsExactly("p MET enough");
    }

    @Test
    void policyOfABackupVaultIsReadByItsRules() {
        String rule = "{'objectType':'AzureRetentionRule','name':'%s','lifecycles':[{'deleteAfter':{'duration':'%s'}}]}";
        assertThat(answers("backup.retention", scene(resource(
                "Microsoft.DataProtection/backupVaults/bv/backupPolicies/p",
                "{'datasourceTypes':['Microsoft.Compute/disks'],'policyRules':[" + rule.formatted("Default", "P30D")
                        + "," + rule.formatted("Weekly", "P12W") + "," + rule.formatted("Monthly", "P12M") + "]}"))))
                .containsExactly("p MET enough");
    }

    private static CheckContext database(String days, String longTerm) {
        return scene(resource(DATABASE, "{}"), resource("Microsoft.Sql/servers/sql/databases/master", "{}"),
                resource(DATABASE + "/backupShortTermRetentionPolicies/default", days),
                resource(DATABASE + "/backupLongTermRetentionPolicies/default", longTerm));
    }

    @ParameterizedTest
    @CsvSource({"30,P12W,P12M,MET enough", "35,P1Y,P1Y,MET enough", "30,P84D,P365D,MET enough",
        "7,P12W,P12M,NOT_MET short", "30,PT0S,P12M,NOT_MET short", "30,P11W,P12M,NOT_MET short",
        "30,P12W,P11M,NOT_MET short", "30,P12W,soon,NOT_ASSESSED unclear"})
    void databaseIsHeldToTheSameLine(int days, String weekly, String monthly, String answer) {
        assertThat(answers("backup.sql-retention",
                database("{'retentionDays':" + days + "}",
                        "{'weeklyRetention':'" + weekly + "','monthlyRetention':'" + monthly + "'}")))
                .containsExactly("db " + answer);
    }

    @Test
    void databaseWhosePoliciesWereNotReadIsNotAssessedUnlessOneIsTooShort() {
        assertThat(answers("backup.sql-retention", scene(resource(DATABASE, "{}"))))
                .containsExactly("db NOT_ASSESSED type-not-read");
        assertThat(answers("backup.sql-retention",
                scene(resource(DATABASE, "{}"),
                        resource(DATABASE + "/backupShortTermRetentionPolicies/default", "{'retentionDays':30}"))))
                .containsExactly("db NOT_ASSESSED type-not-read");
        assertThat(answers("backup.sql-retention",
                scene(resource(DATABASE, "{}"),
                        resource(DATABASE + "/backupShortTermRetentionPolicies/default", "{'retentionDays':7}"))))
                .containsExactly("db NOT_MET short");
    }

    @ParameterizedTest
    @CsvSource({"Enabled,MET on", "AlwaysON,MET always", "Disabled,NOT_MET off", "Invalid,NOT_ASSESSED unknown"})
    void softDeleteOfARecoveryVault(String state, String answer) {
        assertThat(answers("backup.soft-delete",
                scene(resource(VAULT,
                        "{'securitySettings':{'softDeleteSettings':{'softDeleteState':'" + state + "'}}}"))))
                .containsExactly("rsv " + answer);
        assertThat(answers("backup.soft-delete",
                scene(resource(VAULT, "{}"),
                        resource(VAULT + "/backupconfig/vaultconfig", "{'softDeleteFeatureState':'" + state + "'}"))))
                .containsExactly("rsv " + answer);
        assertThat(answers("backup.soft-delete",
                scene(resource(VAULT + "/backupconfig/vaultconfig", "{'softDeleteFeatureState':'" + state + "'}"))))
                .containsExactly("rsv " + answer);
    }

    @Test
    void softDeleteThatTheCallDoesNotTellIsNotAssessed() {
        assertThat(answers("backup.soft-delete", scene(resource(VAULT, "{'provisioningState':'Succeeded'}"))))
                .containsExactly("rsv NOT_ASSESSED not-told");
        assertThat(answers("backup.soft-delete", scene(reduced(VAULT)))).containsExactly("rsv NOT_ASSESSED not-whole");
        assertThat(answers("backup.soft-delete",
                scene(resource("Microsoft.DataProtection/backupVaults/bv",
                        "{'securitySettings':{'softDeleteSettings':{'state':'On','retentionDurationInDays':14.0}}}"))))
                .containsExactly("bv MET on");
    }

    @ParameterizedTest
    @CsvSource({"Locked,MET locked", "Unlocked,MET unlocked", "Disabled,NOT_MET disabled",
        "Perhaps,NOT_ASSESSED unknown"})
    void immutabilitySaysWhich(String state, String answer) {
        assertThat(answers("backup.immutability",
                scene(resource(VAULT, "{'securitySettings':{'immutabilitySettings':{'state':'" + state + "'}}}"))))
                .containsExactly("rsv " + answer);
    }

    @Test
    void immutabilityThatTheCallDoesNotTellIsNotAssessed() {
        assertThat(answers("backup.immutability", scene(resource(VAULT, "{}"))))
                .containsExactly("rsv NOT_ASSESSED not-told");
        assertThat(answers("backup.immutability",
                scene(resource(VAULT, "{'securitySettings':{'softDeleteSettings':{'softDeleteState':'Enabled'}}}"))))
                .containsExactly("rsv NOT_MET never");
    }
}
