package org.tomes.check.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.Severity;

class BackupChecksTest {

    private static final String VAULT = "Microsoft.RecoveryServices/vaults/rsv";
    /** A good backup on the day before the fixture's files were saved. */
    private static final String GOOD = ",'protectionState':'Protected','healthStatus':'Passed',"
            + "'lastBackupStatus':'Completed','lastBackupTime':'2026-02-19T01:00:00Z',"
            + "'lastRecoveryPoint':'2026-02-19T01:20:00Z'";
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
        CheckContext context = scene(machine("vm-a"), machine("vm-b"), machine("vm-c"), machine("vm-d"),
                machine("vm-e"), resource(VAULT, "{}"),
                item("a",
                        (GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-a").toUpperCase(Locale.ROOT)
                                .replace("/SUBSCRIPTIONS", "/Subscriptions"),
                        GOOD),
                item("b", other, ",'friendlyName':'vm-b'"),
                item("c", GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-c",
                        ",'protectionState':'ProtectionStopped'"),
                item("d", GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-d", ",'lastBackupStatus':'Failed'"),
                item("e", GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-e",
                        ",'isScheduledForDeferredDelete':true"));

        assertThat(answers("backup.vm-protected", context)).containsExactly("vm-a MET protected",
                "vm-b NOT_MET unprotected", "vm-c NOT_MET stopped", "vm-d NOT_MET failed", "vm-e NOT_MET stopped");
    }

    @ParameterizedTest
    @CsvSource({"vm-build,rg-erp-dev,MEDIUM", "vm-build,rg-test,MEDIUM", "vm-app,rg-prod,HIGH", "vm-app,rg-app,HIGH"})
    void missingBackupOfAMachineThatCanBeBuiltAgainHasMediumSeverity(String name, String group, Severity severity) {
        assertThat(assessments("backup.vm-protected",
                scene(machine("vm-a"), machine(name).replace("rg-app", group), resource(VAULT, "{}"),
                        itemOf("vm-a", GOOD))))
                .filteredOn(one -> one.result() == CheckOutcome.NOT_MET)
                .extracting(one -> one.severity())
                .containsExactly(severity);
    }

    /** Azure CLI reference, "az backup item list": items are listed vault by vault. */
    @Test
    void backupItemsOfOneVaultDoNotCoverAnotherVault() {
        String other = resource("Microsoft.RecoveryServices/vaults/rsv2", "{}");
        String item = itemOf("vm-a", GOOD);
        assertThat(answers("backup.vm-protected",
                scene(machine("vm-a"), machine("vm-b"), resource(VAULT, "{}"), other, item)))
                .containsExactly("vm-a MET protected", "vm-b NOT_ASSESSED type-not-read");
        assertThat(answers("backup.vm-protected", scene(machine("vm-a"), machine("vm-b"), resource(VAULT, "{}"), item)))
                .containsExactly("vm-a MET protected", "vm-b NOT_MET unprotected");
    }

    @Test
    void itemsWithoutTheListOfVaultsDoNotShowThatNoOtherVaultBacksUpAMachine() {
        assertThat(answers("backup.vm-protected", scene(machine("vm-a"), machine("vm-b"), itemOf("vm-a", GOOD))))
                .containsExactly("vm-a MET protected", "vm-b NOT_ASSESSED type-not-read");
    }

    @Test
    void itemWithoutPropertiesMayBackUpAnyMachine() {
        String item = itemOf("vm-a", GOOD).replaceFirst("'properties':.*", "'kind':'vm'}");
        assertThat(answers("backup.vm-protected", scene(machine("vm-b"), resource(VAULT, "{}"), item)))
                .containsExactly("vm-b NOT_ASSESSED type-not-read");
    }

    /** Microsoft Learn, REST "Protected Items - Get" and "Backup Instances - Get". */
    @Test
    void backupsOfOtherKindsAreAssessedByTheirConditionAlone() {
        String check = "backup.other-items";
        String sql = ",'friendlyName':'erp','protectedItemType':'AzureVmWorkloadSQLDatabase','workloadType':'SQLDataBase'";
        String database = GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-a";

        assertThat(answers(check, scene(item("d", database, sql + GOOD)))).containsExactly("erp MET protected");
        assertThat(answers(check, scene(item("d", database, sql + ",'lastBackupStatus':'Failed'"))))
                .containsExactly("erp NOT_MET failed");
        assertThat(answers(check, scene(instance("ProtectionError")))).containsExactly("disk-1 NOT_MET stopped");
        assertThat(answers(check, scene(instance("ProtectionConfigured"))))
                .containsExactly("disk-1 NOT_ASSESSED state-only");
        for (String state : new String[]{"NotProtected", "ConfiguringProtectionFailed", "Invalid"}) {
            assertThat(answers(check, scene(instance(state)))).containsExactly("disk-1 NOT_MET stopped");
        }
        assertThat(answers(check, scene(itemOf("vm-a", GOOD)))).as("a machine is none of its").isEmpty();
        assertThat(answers(check,
                scene(itemOf("vm-a",
                        ",'friendlyName':'vm-a','protectedItemType':'DPMProtectedItem','workloadType':'VM'" + GOOD))))
                .as("a machine of another hypervisor is")
                .containsExactly("vm-a MET protected");
        assertThat(answers("backup.vm-protected",
                scene(machine("vm-a"), resource(VAULT, "{}"), item("d", database, sql + GOOD))))
                .as("who backs up a database in a machine does not back up the machine")
                .containsExactly("vm-a NOT_MET unprotected");
    }

    /** Microsoft Learn, REST "Backup Instances - List", CurrentProtectionState: SoftDeleted and SoftDeleting. */
    @Test
    void deletedBackupInstanceDoesNotProtectItsSource() {
        String check = "backup.other-items";
        String disk = resource("Microsoft.Compute/disks/disk-1", "{'diskState':'Attached'}");
        String other = resource("Microsoft.Compute/disks/disk-2", "{'diskState':'Attached'}");
        for (String state : new String[]{"SoftDeleted", "SoftDeleting"}) {
            assertThat(answers(check, scene(disk, instance(state)))).containsExactly("disk-1 NOT_MET stopped");
            assertThat(answers(check, scene(instance(state)))).containsExactly("disk-1 NOT_ASSESSED absent");
            assertThat(answers(check, scene(other, instance(state)))).as("the disk is gone").isEmpty();
            assertThat(answers(check, scene(disk, instance(state), instance("ProtectionConfigured", "i2"))))
                    .as("another instance backs it up")
                    .containsExactly("disk-1 NOT_ASSESSED state-only");
        }
    }

    /** Microsoft Learn, REST "Protected Items - Get": an item names its source, which the files need not hold. */
    @Test
    void itemOfSomethingThatWasNotReadIsAssessedUnderTheNameOfItsSource() {
        assertThat(answers("backup.vm-protected", scene(itemOf("vm-a", GOOD)))).containsExactly("vm-a MET protected");
        assertThat(answers("backup.vm-protected", scene(itemOf("vm-a", GOOD.replace("2026-02", "2026-01")))))
                .containsExactly("vm-a NOT_ASSESSED absent");
        assertThat(answers("backup.vm-protected", scene(machine("vm-b"), resource(VAULT, "{}"), itemOf("vm-a", ""))))
                .as("all machines were read, so that this one is gone")
                .containsExactly("vm-b NOT_MET unprotected");
        String share = ",'friendlyName':'data','protectedItemType':'AzureFileShareProtectedItem'";
        String account = GROUP + "/providers/Microsoft.Storage/storageAccounts/st";
        assertThat(answers("backup.file-share-protected", scene(item("s", account, share + GOOD))))
                .containsExactly("data MET protected");
        assertThat(answers("backup.file-share-protected",
                scene(item("s", account, share + ",'isScheduledForDeferredDelete':true"))))
                .containsExactly("data NOT_ASSESSED absent");
        assertThat(answers("backup.file-share-protected",
                scene(resource(VAULT + "/backupFabrics/Azure/protectionContainers/c/protectedItems/s",
                        "{'protectionState':'ProtectionStopped'" + share + "}"))))
                .as("not even the account is told")
                .containsExactly("s NOT_ASSESSED absent");
    }

    /** Azure tells when any part was backed up last: the log each quarter of an hour, the whole once a week. */
    @Test
    void lastBackupOfADatabaseIsTooOldByItsMostFrequentPart() {
        String parts = "'backupManagementType':'AzureWorkload','subProtectionPolicy':["
                + "{'policyType':'Full','schedulePolicy':{'scheduleRunFrequency':'Weekly','scheduleRunDays':['Sunday']}},"
                + "{'policyType':'Log','schedulePolicy':{'scheduleFrequencyInMins':15}}]";
        String policy = resource(VAULT + "/backupPolicies/daily", "{" + parts + "}");
        String item = item("d", GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-a",
                ",'friendlyName':'erp','workloadType':'SQLDataBase'" + GOOD.replace("2026-02-19", "2026-02-10"));

        assertThat(answers("backup.other-items", scene(policy, item))).containsExactly("erp NOT_MET old");
    }

    private static String instance(String state) {
        return instance(state, "i");
    }

    private static String instance(String state, String name) {
        return resource("Microsoft.DataProtection/backupVaults/bv/backupInstances/" + name,
                "{'friendlyName':'disk-1','currentProtectionState':'" + state
                        + "','dataSourceInfo':{'datasourceType':'Microsoft.Compute/disks','resourceID':'" + GROUP
                        + "/providers/Microsoft.Compute/disks/disk-1'}}");
    }

    private static String itemOf(String machine, String more) {
        return item(machine, GROUP + "/providers/Microsoft.Compute/virtualMachines/" + machine, more);
    }

    private static String schedule(String frequency) {
        return resource(VAULT + "/backupPolicies/daily",
                "{'schedulePolicy':{'scheduleRunFrequency':'" + frequency + "'}}");
    }

    /** An item whose backups were stopped yesterday has a recent recovery point, too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'protectionState':'Protected'|MET protected",
        "'protectionState':null|NOT_ASSESSED property-absent", "'protectionState':''|NOT_ASSESSED property-absent",
        "'protectionState':'Protected','policyId':null|NOT_ASSESSED property-absent"})
    void recentPointWithoutStateOrPolicyDoesNotProveThatBackupsContinue(String fields, String answer) {
        String item = itemOf("vm-a", ",'lastRecoveryPoint':'2026-02-19T00:00:00Z'," + fields);
        String once = fields.contains("policyId") ? item.replaceFirst("['\"]policyId['\"]:['\"][^'\"]*['\"],", "")
                : item;
        assertThat(answers("backup.vm-protected", scene(machine("vm-a"), once))).containsExactly("vm-a " + answer);
    }

    /** Microsoft Learn, REST "Protected Items - Get": lastRecoveryPoint is when the latest backup copy was created. */
    @ParameterizedTest
    @CsvSource({"Daily,2026-02-18,MET protected", "Daily,2026-02-17,MET protected", "Daily,2026-02-16,NOT_MET old",
        "Weekly,2026-02-06,MET protected", "Weekly,2026-02-03,NOT_MET old", "Hourly,2026-02-01,NOT_MET old",
        "Fortnightly,2026-02-18,MET protected", "Fortnightly,2026-02-10,NOT_ASSESSED rhythm-unknown",
        "Fortnightly,2025-09-01,NOT_MET old"})
    void newestRecoveryPointMustBeAsRecentAsThePolicyRequires(String frequency, String day, String answer) {
        CheckContext context = scene(machine("vm-a"), schedule(frequency),
                itemOf("vm-a", ",'protectionState':'Protected','lastBackupStatus':'Completed','lastBackupTime':'" + day
                        + "T10:00:00Z'"));
        assertThat(answers("backup.vm-protected", context)).containsExactly("vm-a " + answer);
    }

    /** REST "Protection Policies - Get": hours between backups within a daily window, and the days of a week. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {
                "'scheduleRunFrequency':'Hourly','hourlySchedule':{'interval':4,'scheduleWindowDuration':24}"
                        + "|2026-02-19T10:00:00Z|MET protected",
                "'scheduleRunFrequency':'Hourly','hourlySchedule':{'interval':4,'scheduleWindowDuration':24}"
                        + "|2026-02-18T09:00:00Z|NOT_MET old",
                "'scheduleRunFrequency':'Hourly','hourlySchedule':{'interval':4,'scheduleWindowDuration':8}"
                        + "|2026-02-18T12:00:00Z|MET protected",
                "'scheduleRunFrequency':'Weekly','scheduleRunDays':['Sunday']|2026-02-06T10:00:00Z|NOT_MET old",
                "'scheduleRunFrequency':'Weekly','scheduleRunDays':['Sunday']|2026-02-08T10:00:00Z|MET protected",
                "'scheduleRunFrequency':'Weekly','weeklySchedule':{'scheduleRunDays':['Monday','Thursday']}"
                        + "|2026-02-16T10:00:00Z|MET protected",
                "'scheduleRunFrequency':'Weekly','weeklySchedule':{'scheduleRunDays':['Monday','Thursday']}"
                        + "|2026-02-11T10:00:00Z|NOT_MET old"})
    void backupsThatMissedTwoScheduledRunsAreNotMet(String schedule, String newest, String answer) {
        String policy = resource(VAULT + "/backupPolicies/daily",
                "{'backupManagementType':'AzureIaasVM','schedulePolicy':{" + schedule + "}}");
        assertThat(answers("backup.vm-protected",
                scene(machine("vm-a"), policy,
                        itemOf("vm-a", ",'protectionState':'Protected','lastRecoveryPoint':'" + newest + "'"))))
                .containsExactly("vm-a " + answer);
    }

    /** REST "Protected Items - Get", KPIResourceHealthDetails. */
    @ParameterizedTest
    @CsvSource({"Healthy,MET protected", "TransientDegraded,MET protected", "PersistentUnhealthy,NOT_MET unhealthy"})
    void healthThatAzureReportsForTheBackupCounts(String health, String answer) {
        assertThat(answers("backup.vm-protected",
                scene(machine("vm-a"), itemOf("vm-a",
                        ",'protectionState':'Protected','lastRecoveryPoint':'2026-02-19T10:00:00Z','kpisHealths':{"
                                + "'BackupHealth':{'resourceHealthStatus':'" + health + "'}}"))))
                .containsExactly("vm-a " + answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"'protectionState':'IRPending'|NOT_MET no-point",
                "'protectionState':'IRPending','lastBackupStatus':'Completed','lastBackupTime':'2026-02-19T01:00:00Z'"
                        + "|NOT_MET no-point",
                "'protectionState':'Protected','lastBackupTime':'0001-01-01T00:00:00Z'|NOT_MET no-point",
                "'protectionState':'Protected','lastRecoveryPoint':'2001-01-01T00:00:00Z'|NOT_MET no-point",
                "'protectionState':'Protected','lastBackupStatus':'Completed','lastBackupTime':'2026-02-19T01:00:00Z',"
                        + "'lastRecoveryPoint':null,'extendedInfo':{'recoveryPointCount':0}|NOT_MET no-point",
                "'protectionState':'Protected','lastRecoveryPoint':'2026-02-19T01:00:00Z',"
                        + "'extendedInfo':{'recoveryPointCount':0}|NOT_ASSESSED undated",
                "'protectionState':'Protected','lastRecoveryPoint':'2027-12-01T00:00:00Z'|NOT_ASSESSED ahead",
                "'protectionState':'Protected'|NOT_ASSESSED undated",
                "'protectionState':'Protected','lastBackupStatus':'InProgress','lastBackupTime':'2026-02-19T01:00:00Z'"
                        + "|NOT_ASSESSED undated",
                "'lastBackupTime':'2026-02-19T01:00:00Z'|NOT_ASSESSED undated"})
    void machineWithoutKnownRecoveryPointIsNotMet(String more, String answer) {
        assertThat(answers("backup.vm-protected", scene(machine("vm-a"), itemOf("vm-a", "," + more))))
                .containsExactly("vm-a " + answer);
    }

    /**
     * Microsoft Learn, REST "Protected Items - Get", HealthStatus: ActionSuggested is a hint, ActionRequired is not.
     */
    @ParameterizedTest
    @CsvSource({"Passed,MET protected", "ActionSuggested,MET protected", "ActionRequired,NOT_MET unhealthy",
        "Unhealthy,NOT_MET unhealthy", "Invalid,MET protected"})
    void unhealthyBackupDoesNotProtect(String health, String answer) {
        assertThat(
                answers("backup.vm-protected", scene(machine("vm-a"), itemOf("vm-a", GOOD.replace("Passed", health)))))
                .containsExactly("vm-a " + answer);
    }

    /** Microsoft's REST reference, "Protected Items - Get": {@code protectionStatus} is the status of the backup. */
    @Test
    void unhealthyProtectionStatusIsNotMet() {
        assertThat(answers("backup.vm-protected",
                scene(machine("vm-a"), itemOf("vm-a", GOOD + ",'protectionStatus':'Unhealthy'"))))
                .containsExactly("vm-a NOT_MET unhealthy");
        assertThat(answers("backup.vm-protected",
                scene(machine("vm-a"), itemOf("vm-a", GOOD + ",'protectionStatus':'Healthy'"))))
                .containsExactly("vm-a MET protected");
    }

    /** Microsoft's REST reference, "Protection Policies - Get" ({@code vaultRetentionPolicy}). */
    @Test
    void vaultCopiesOfFileSharesHaveASeparateRetention() {
        String policy = resource(VAULT + "/backupPolicies/p",
                "{'backupManagementType':'AzureStorage','vaultRetentionPolicy':{'snapshotRetentionInDays':5,"
                        + "'vaultRetention':{" + String.join(",", retention("daily", 30, "Days"),
                                retention("weekly", 12, "Weeks"), retention("monthly", 12, "Months"))
                        + "}}}");

        assertThat(answers("backup.retention", scene(policy))).containsExactly("p MET enough");
        assertThat(answers("backup.retention", scene(policy.replace("'count':30", "'count':29"))))
                .containsExactly("p NOT_MET short");
    }

    @Test
    void bestBackupOfAMachineCounts() {
        String second = resource(VAULT + "2/backupFabrics/Azure/protectionContainers/c/protectedItems/a",
                "{'sourceResourceId':'" + GROUP + "/providers/Microsoft.Compute/virtualMachines/vm-a','policyId':'"
                        + GROUP + "/providers/" + VAULT + "2/backupPolicies/daily'" + GOOD + "}");
        assertThat(answers("backup.vm-protected",
                scene(machine("vm-a"), itemOf("vm-a", ",'protectionState':'ProtectionStopped'"), second)))
                .containsExactly("vm-a MET protected");
    }

    /** Microsoft Learn, "Selective disk backup and restore for Azure virtual machines". */
    @Test
    void machineWithDisksLeftOutOfItsBackupIsNotAssessed() {
        String left = ",'extendedProperties':{'diskExclusionProperties':{'diskLunList':[1],'isInclusionList':false}}";
        assertThat(answers("backup.vm-protected", scene(machine("vm-a"), itemOf("vm-a", GOOD + left))))
                .containsExactly("vm-a NOT_ASSESSED partial");
    }

    @Test
    void machinesAndSharesAreNotAssessedWithoutProtectedItems() {
        CheckContext context = scene(machine("vm-a"), resource(VAULT, "{}"),
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/data", "{}"));
        assertThat(answers("backup.vm-protected", context)).containsExactly("vm-a NOT_ASSESSED type-not-read");
        assertThat(answers("backup.file-share-protected", context)).containsExactly("data NOT_ASSESSED type-not-read");
    }

    @Test
    void shareIsMatchedByItsAccountAndItsName() {
        String account = GROUP + "/providers/Microsoft.Storage/storageAccounts/";
        CheckContext context = scene(
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/data", "{}"),
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/logs", "{}"),
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/old", "{'deleted':true}"),
                resource("Microsoft.Storage/storageAccounts/st/fileServices/default/shares/unix",
                        "{'enabledProtocols':'NFS'}"),
                resource(VAULT, "{}"), item("data", account + "st", ",'friendlyName':'data'" + GOOD),
                item("logs", account + "other", ",'friendlyName':'logs'"));

        assertThat(answers("backup.file-share-protected", context)).containsExactly("data MET protected",
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
    void retentionMustSufficeForDailyWeeklyAndMonthlyBackups(int daily, String dayUnit, int weekly, String weekUnit,
            int monthly, String monthUnit, String answer) {
        CheckContext context = scene(policy("", retention("daily", daily, dayUnit),
                retention("weekly", weekly, weekUnit), retention("monthly", monthly, monthUnit)));
        assertThat(answers("backup.retention", context)).containsExactly("p " + answer);
    }

    /**
     * Microsoft Learn, "Azure Backup policies": a point is kept as long as its rule says, whatever other rules there
     * are.
     */
    @ParameterizedTest
    @CsvSource({"1000,0,MET enough-together", "360,0,MET enough-together", "359,0,NOT_MET short",
        "30,52,MET enough-together", "30,51,NOT_MET short", "84,0,NOT_MET short"})
    void dailyRecoveryPointsAlsoCountAsWeeklyAndMonthly(int daily, int weekly, String answer) {
        String days = retention("daily", daily, "Days");
        assertThat(answers("backup.retention",
                scene(weekly == 0 ? policy("", days) : policy("", days, retention("weekly", weekly, "Weeks")))))
                .containsExactly("p " + answer);
    }

    @Test
    void policyWithoutMonthlyBackupsHasNoMonthlyRetention() {
        assertThat(assessments("backup.retention",
                scene(policy("", retention("daily", 30, "Days"), retention("weekly", 12, "Weeks")))).getFirst()
                .reason()
                .arguments()).containsExactly("30", "12", "0", "30", "12", "12");
        assertThat(answers("backup.retention", scene(reduced(VAULT + "/backupPolicies/p"))))
                .containsExactly("p NOT_ASSESSED not-whole");
    }

    @Test
    void unusedPolicyHasLowSeverity() {
        assertThat(assessments("backup.retention",
                scene(policy(",'protectedItemsCount':0", retention("daily", 30, "Days")))).getFirst().severity())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void fullDatabaseBackupsOnMachinesCount() {
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

    private static String vaultPolicy(String interval, String... tags) {
        StringBuilder rules = new StringBuilder();
        StringBuilder criteria = new StringBuilder();
        for (String tag : tags) {
            String[] parts = tag.split(" ");
            rules.append(
                    ",{'objectType':'AzureRetentionRule','name':'%s','lifecycles':[{'deleteAfter':{'duration':'%s'}}]}"
                            .formatted(parts[0], parts[2]));
            criteria.append(criteria.isEmpty() ? "" : ",")
                    .append(parts[1].equals("default")
                            ? "{'isDefault':true,'tagInfo':{'tagName':'%s'}}".formatted(parts[0])
                            : "{'isDefault':false,'tagInfo':{'tagName':'%s'},'criteria':[%s]}".formatted(parts[0],
                                    parts[1].startsWith("{") ? parts[1] : "{'absoluteCriteria':['" + parts[1] + "']}"));
        }
        return resource("Microsoft.DataProtection/backupVaults/bv/backupPolicies/p",
                "{'policyRules':[{'objectType':'AzureBackupRule','name':'Backup','trigger':{'schedule':"
                        + "{'repeatingTimeIntervals':['R/2026-01-05T02:00:00+00:00/" + interval
                        + "']},'taggingCriteria':[" + criteria + "]}}" + rules + "]}");
    }

    /** Microsoft Learn, REST "Backup Policies - Get", TaggingCriteria and AbsoluteMarker. */
    @Test
    void backupVaultRulesAreRecognisedByTagCriteria() {
        assertThat(answers("backup.retention", scene(vaultPolicy("P1D", "Default default P30D",
                "Wochenstand FirstOfWeek P12W", "Monatsstand FirstOfMonth P12M")))).containsExactly("p MET enough");
        assertThat(answers("backup.retention",
                scene(vaultPolicy("PT4H", "Default default P30D", "W {'daysOfTheWeek':['Sunday']} P12W",
                        "M {'daysOfTheWeek':['Sunday'],'weeksOfTheMonth':['First']} P12M"))))
                .containsExactly("p MET enough");
        assertThat(answers("backup.retention", scene(
                vaultPolicy("P1D", "Default default P30D", "Weekly FirstOfYear P12W", "Monthly FirstOfMonth P12M"))))
                .containsExactly("p NOT_MET short");
        assertThat(answers("backup.retention", scene(
                vaultPolicy("P1D", "Default default P30D", "Weekly Sometimes P12W", "Monthly FirstOfMonth P12M"))))
                .containsExactly("p NOT_ASSESSED unclear");
    }

    @Test
    void longRetentionOfWeeklyBackupsDoesNotReplaceDailyBackups() {
        assertThat(answers("backup.retention", scene(vaultPolicy("P1W", "Default default P1Y"))))
                .containsExactly("p NOT_MET short");
    }

    @Test
    void ruleWithUnknownScheduleIsNotAssessed() {
        assertThat(answers("backup.retention", scene(resource(
                "Microsoft.DataProtection/backupVaults/bv/backupPolicies/p",
                "{'policyRules':[{'objectType':'AzureRetentionRule','name':'Default','lifecycles':[{'deleteAfter':"
                        + "{'duration':'P30D'}}]},{'objectType':'AzureRetentionRule','name':'Revision','lifecycles':"
                        + "[{'deleteAfter':{'duration':'P10Y'}}]}]}"))))
                .containsExactly("p NOT_ASSESSED unclear");
    }

    private static CheckContext database(String days, String longTerm) {
        return scene(resource(DATABASE, "{}"), resource("Microsoft.Sql/servers/sql/databases/master", "{}"),
                resource(DATABASE + "/backupShortTermRetentionPolicies/default", days),
                resource(DATABASE + "/backupLongTermRetentionPolicies/default", longTerm));
    }

    @ParameterizedTest
    @CsvSource({"30,P12W,P12M,MET enough", "35,P1Y,P1Y,MET enough", "30,P84D,P365D,MET enough",
        "7,P12W,P12M,NOT_MET short", "30,PT0S,P12M,NOT_MET short", "30,P11W,P12M,NOT_MET short",
        "30,P12W,P11M,NOT_MET short", "30,P12W,soon,NOT_ASSESSED unclear", "30,P10Y,PT0S,MET enough",
        "30,P11M,PT0S,NOT_MET short"})
    void sqlRetentionMustMeetTheSameLimits(int days, String weekly, String monthly, String answer) {
        assertThat(answers("backup.sql-retention",
                database("{'retentionDays':" + days + "}",
                        "{'weeklyRetention':'" + weekly + "','monthlyRetention':'" + monthly + "'}")))
                .containsExactly("db " + answer);
    }

    /** Microsoft Learn, "Backup and restore in dedicated SQL pool": restore points, no long-term retention. */
    @Test
    void dedicatedSqlPoolIsNotAssessed() {
        assertThat(answers("backup.sql-retention",
                scene(any(GROUP + "/providers/" + DATABASE, "{}", "'sku':{'tier':'DataWarehouse'}"))))
                .containsExactly("db NOT_ASSESSED pool");
    }

    @Test
    void databaseWithUnreadPoliciesIsNotAssessedUnlessOneIsTooShort() {
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

    /** REST "Backup Resource Vault Configs - Get": softDeleteFeatureState is the soft delete of the vault. */
    @Test
    void vaultThatItsConfigurationContradictsIsNotAssessed() {
        String vault = resource(VAULT, "{'securitySettings':{'softDeleteSettings':{'softDeleteState':'Enabled'}}}");
        String config = resource(VAULT + "/backupconfig/vaultconfig", "{'softDeleteFeatureState':'Disabled'}");
        assertThat(answers("backup.soft-delete", scene(vault, config)))
                .containsExactly("rsv NOT_ASSESSED contradicted");
        assertThat(answers("backup.soft-delete", scene(vault, config.replace("Disabled", "AlwaysON"))))
                .as("permanent or not, it is on")
                .containsExactly("rsv MET on");
    }

    /** REST "Protection Policies - Create Or Update": scheduleRunFrequency says how often points are made. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'scheduleRunFrequency':'Daily' | MET enough-together",
        "'scheduleRunFrequency':'Weekly','scheduleRunDays':['Sunday'] | NOT_MET short",
        "'scheduleRunFrequency':'Weekly','weeklySchedule':{'scheduleRunDays':['Sunday','Wednesday']} | NOT_MET short"})
    void weeklyScheduleIsNotDailyRegardlessOfItsRetention(String schedule, String answer) {
        String policy = resource(VAULT + "/backupPolicies/p", "{'schedulePolicy':{" + schedule
                + "},'retentionPolicy':{'dailySchedule':{'retentionDuration':{'count':400,'durationType':'Days'}}}}");
        assertThat(answers("backup.retention", scene(policy))).containsExactly("p " + answer);
    }

    @Test
    void missingSoftDeleteSettingIsNotAssessed() {
        assertThat(answers("backup.soft-delete", scene(resource(VAULT, "{'provisioningState':'Succeeded'}"))))
                .containsExactly("rsv NOT_ASSESSED not-told");
        assertThat(answers("backup.soft-delete", scene(reduced(VAULT)))).containsExactly("rsv NOT_ASSESSED not-whole");
        assertThat(answers("backup.soft-delete",
                scene(resource("Microsoft.DataProtection/backupVaults/bv",
                        "{'securitySettings':{'softDeleteSettings':{'state':'On','retentionDurationInDays':14.0}}}"))))
                .containsExactly("bv MET on");
    }

    /** Azure keeps deleted items for at least 14 days if soft delete is on. */
    @ParameterizedTest
    @CsvSource({"Enabled,0,NOT_ASSESSED unknown-value", "Disabled,0,NOT_MET off", "Enabled,14,MET on"})
    void softDeleteWithoutRetentionIsNotAssessed(String state, int days, String answer) {
        assertThat(answers("backup.soft-delete",
                scene(resource(VAULT,
                        "{'securitySettings':{'softDeleteSettings':{'softDeleteState':'" + state
                                + "','softDeleteRetentionPeriodInDays':" + days + "}}}"))))
                .containsExactly("rsv " + answer);
    }

    @ParameterizedTest
    @CsvSource({"Locked,MET locked", "Unlocked,MET unlocked", "Disabled,NOT_MET disabled",
        "Perhaps,NOT_ASSESSED unknown"})
    void immutabilityResultNamesItsState(String state, String answer) {
        assertThat(answers("backup.immutability",
                scene(resource(VAULT, "{'securitySettings':{'immutabilitySettings':{'state':'" + state + "'}}}"))))
                .containsExactly("rsv " + answer);
    }

    @Test
    void missingImmutabilitySettingIsNotAssessed() {
        assertThat(answers("backup.immutability", scene(resource(VAULT, "{}"))))
                .containsExactly("rsv NOT_ASSESSED not-told");
        assertThat(answers("backup.immutability",
                scene(resource(VAULT, "{'securitySettings':{'softDeleteSettings':{'softDeleteState':'Enabled'}}}"))))
                .containsExactly("rsv NOT_MET never");
    }

    /** Microsoft Learn, "Overview of Azure Blob backup": operational backup is continuous and has no single points. */
    @ParameterizedTest
    @CsvSource({"P360D,OperationalStore,MET continuous", "P7D,OperationalStore,NOT_MET continuous-short",
        "P360D,VaultStore,MET enough-together"})
    void operationalBackupOfBlobsIsContinuous(String duration, String store, String answer) {
        assertThat(answers("backup.retention", scene(resource(
                "Microsoft.DataProtection/backupVaults/v/backupPolicies/p",
                "{'datasourceTypes':['Microsoft.Storage/storageAccounts/blobServices'],'policyRules':[{'objectType':"
                        + "'AzureRetentionRule','name':'Default','lifecycles':[{'deleteAfter':{'duration':'" + duration
                        + "'},'sourceDataStore':{'dataStoreType':'" + store + "'}}]}]}"))))
                .containsExactly("p " + answer);
    }
}
