package org.tomes.check.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Data that was never included in a backup is found. Green and wrong: an item contains only some containers, or its
 * backups fail, which another check reports. Red and wrong: a vault of a subscription that was not collected, or other
 * software, backs up the data. What the check does not look at is stated in its limits.
 */
class DataStoresTest {

    private static final String CHECK = "backup.data-stores";
    private static final ResourceType CONTAINER = ResourceType
            .of("Microsoft.Storage/storageAccounts/blobServices/containers");
    private static final List<ResourceType> LISTS = List.of(ResourceType.BACKUP_VAULT, ResourceType.BACKUP_INSTANCE,
            ResourceType.RECOVERY_VAULT, ResourceType.PROTECTED_ITEM, CONTAINER);
    private static final String STORAGE = "Microsoft.Storage/storageAccounts/st";
    private static final String DISK = "Microsoft.Compute/disks/d";
    private static final String MACHINE = "Microsoft.Compute/virtualMachines/vm";
    private static final String LOOSE = resource(DISK, "{'diskState':'Unattached'}");

    private static String account(String kind, String sku, String properties) {
        return any(GROUP + "/providers/" + STORAGE, properties, "'kind':'" + kind + "','sku':{'name':'" + sku + "'}");
    }

    private static String container(String name) {
        return resource(STORAGE + "/blobServices/default/containers/" + name, "{}");
    }

    private static String instance(String source, String state) {
        return resource("Microsoft.DataProtection/backupVaults/bv/backupInstances/i", "{'currentProtectionState':'"
                + state + "','dataSourceInfo':{'resourceID':'" + GROUP + "/providers/" + source + "'}}");
    }

    private static String machineItem() {
        return resource(
                "Microsoft.RecoveryServices/vaults/rsv/backupFabrics/Azure/protectionContainers/c"
                        + "/protectedItems/i",
                "{'protectedItemType':'Microsoft.Compute/virtualMachines','workloadType':'VM','protectionState':'Protected',"
                        + "'sourceResourceId':'" + GROUP + "/providers/" + MACHINE + "'}");
    }

    private static CheckContext collected(String... resources) {
        return pulled(LISTS, List.of(), resources);
    }

    /** Microsoft Learn, "Support matrix for Azure Blobs backup". */
    @Test
    void storageAccountWithBlobsButWithoutABackupIsNotMet() {
        String account = account("StorageV2", "Standard_LRS", "{}");

        assertThat(answers(CHECK, collected(account, container("invoices")))).containsExactly("st NOT_MET unprotected");
        assertThat(answers(CHECK, collected(account, container("invoices"), instance(STORAGE, "ProtectionConfigured"))))
                .containsExactly("st MET included");
        assertThat(answers(CHECK, collected(account, container("invoices"), instance(STORAGE, "ProtectionStopped"))))
                .containsExactly("st NOT_MET stopped");
        assertThat(answers(CHECK, collected(account, container("insights-logs-auditevent"), container("$logs"))))
                .as("logs that Azure writes")
                .isEmpty();
        assertThat(answers(CHECK, collected(account))).as("no blobs").isEmpty();
        assertThat(answers(CHECK, scene(account))).containsExactly("st NOT_ASSESSED type-not-read");
        assertThat(answers(CHECK, scene(account, container("invoices")))).as("without the lists of vaults and items")
                .containsExactly("st NOT_ASSESSED type-not-read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"StorageV2|Premium_LRS|{}",
        "BlobStorage|Standard_LRS|{}", "StorageV2|Standard_LRS|{'isHnsEnabled':true}"})
    void accountThatAzureBackupDoesNotSupportIsNotAssessed(String kind, String sku, String properties) {
        assertThat(answers(CHECK, collected(account(kind, sku, properties), container("c"))))
                .containsExactly("st NOT_ASSESSED unsupported");
    }

    @Test
    void accountForFilesHasNoBlobs() {
        assertThat(answers(CHECK, collected(account("FileStorage", "Premium_LRS", "{}")))).isEmpty();
    }

    @Test
    void diskOutsideMachinesNeedsItsOwnBackup() {
        assertThat(answers(CHECK, collected(LOOSE))).containsExactly("d NOT_MET unprotected");
        assertThat(answers(CHECK, collected(LOOSE, instance(DISK, "ProtectionConfigured"))))
                .containsExactly("d MET included");
        assertThat(answers(CHECK, collected(LOOSE, instance(DISK + "2", "ProtectionConfigured"))))
                .containsExactly("d NOT_MET unprotected");
        assertThat(answers(CHECK, collected(reduced(DISK)))).containsExactly("d NOT_ASSESSED not-whole");
    }

    /** A refused list of instances may contain the disk. */
    @Test
    void refusedListsLeaveTheDiskUndecided() {
        UnreadEntry refused = new UnreadEntry("", ResourceType.BACKUP_INSTANCE.text(), Message.of("x"));
        String vault = resource("Microsoft.DataProtection/backupVaults/bv", "{}");
        assertThat(answers(CHECK, pulled(LISTS, List.of(refused), vault, LOOSE)))
                .containsExactly("d NOT_ASSESSED type-not-read");
        assertThat(answers(CHECK,
                pulled(LISTS.stream()
                        .filter(type -> type != ResourceType.PROTECTED_ITEM && type != ResourceType.RECOVERY_VAULT)
                        .toList(), List.of(), LOOSE)))
                .containsExactly("d NOT_ASSESSED type-not-read");
    }

    /** Microsoft Learn, "Back up Azure VMs in a Recovery Services vault": the disks belong to the machine. */
    @Test
    void disksOfMachinesAreAssessedWithTheMachine() {
        String disk = any(GROUP + "/providers/" + DISK, "{'diskState':'Attached','osType':'Linux'}",
                "'managedBy':'" + GROUP + "/providers/" + MACHINE + "'");
        String machine = resource(MACHINE, "{}");

        assertThat(answers(CHECK, collected(machine, disk))).isEmpty();
        assertThat(answers("backup.vm-protected", collected(machine, disk))).containsExactly("vm NOT_MET unprotected");
        String scaleSet = "Microsoft.Compute/virtualMachineScaleSets/ss/virtualMachines/0";
        assertThat(answers(CHECK, collected(disk.replace(MACHINE, scaleSet)))).isEmpty();
        assertThat(answers(CHECK, collected(disk.replace(MACHINE, scaleSet).replace(",'osType':'Linux'", ""))))
                .containsExactly("d NOT_MET unprotected");
        assertThat(answers(CHECK,
                collected(any(GROUP + "/providers/" + DISK, "{'diskState':'Attached'}",
                        "'tags':{'kubernetes.io-created-for-pvc-name':'data'}"))))
                .containsExactly("d NOT_ASSESSED volume");
    }

    @Test
    void shortAutomaticBackupIsNotDecidedWithoutTheListsOfVaults() {
        assertThat(
                answers(CHECK,
                        scene(resource("Microsoft.DBforPostgreSQL/flexibleServers/db",
                                "{'backup':{'backupRetentionDays':7}}"))))
                .containsExactly("db NOT_ASSESSED type-not-read");
    }

    /** REST references: the services retain automatic backups; the company requires 30 days. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"DBforPostgreSQL/flexibleServers|'backup':{'backupRetentionDays':30}|MET own",
                "DBforPostgreSQL/flexibleServers|'backup':{'backupRetentionDays':7}|NOT_MET short",
                "DBforPostgreSQL/flexibleServers|'version':'16'|NOT_ASSESSED property-absent",
                "DBforMySQL/flexibleServers|'backup':{'backupRetentionDays':1}|NOT_MET short",
                "DBforMySQL/flexibleServers|'backup':{'backupRetentionDays':35}|MET own",
                "DocumentDB/databaseAccounts|'backupPolicy':{'type':'Continuous'}|MET own",
                "DocumentDB/databaseAccounts|'backupPolicy':{'type':'Continuous',"
                        + "'continuousModeProperties':{'tier':'Continuous7Days'}}|NOT_MET short",
                "DocumentDB/databaseAccounts|'backupPolicy':{'type':'Periodic',"
                        + "'periodicModeProperties':{'backupRetentionIntervalInHours':8}}|NOT_MET short",
                "DocumentDB/databaseAccounts|'backupPolicy':{'type':'Periodic',"
                        + "'periodicModeProperties':{'backupRetentionIntervalInHours':720}}|MET own",
                "DocumentDB/databaseAccounts|'backupPolicy':{'type':'New'}|NOT_ASSESSED property-absent"})
    void automaticBackupsOfAServiceCountIfTheyAreRetained(String type, String properties, String answer) {
        assertThat(answers(CHECK, collected(resource("Microsoft." + type + "/db", "{" + properties + "}"))))
                .containsExactly("db " + answer);
    }

    /** REST "Servers - Get", {@code replicationRole}; Microsoft Learn, "Azure Site Recovery": replica disks. */
    @Test
    void copiesOfOtherDataNeedNoBackup() {
        assertThat(answers(CHECK,
                collected(
                        resource("Microsoft.DBforPostgreSQL/flexibleServers/copy",
                                "{'replicationRole':'AsyncReplica','backup':{'backupRetentionDays':7}}"),
                        resource("Microsoft.Compute/disks/data-ASRReplica", "{'diskState':'ActiveSAS'}"))))
                .isEmpty();
    }

    /** Az.DataProtection, AzureDatabaseForPGFlexServer: a vault retains backups of a server beyond 35 days. */
    @Test
    void vaultReplacesTheRetentionOfTheServer() {
        String type = "Microsoft.DBforPostgreSQL/flexibleServers/db";
        assertThat(answers(CHECK, collected(resource(type, "{'backup':{'backupRetentionDays':7}}"),
                instance(type, "ProtectionConfigured")))).containsExactly("db MET included");
    }

    /** REST "Sql Virtual Machines - Get": autoBackupSettings are returned only if expanded. */
    @Test
    void sqlServerInAMachineNeedsABackupOfItsDatabases() {
        String sql = "{'virtualMachineResourceId':'" + GROUP + "/providers/" + MACHINE + "'%s}";
        String off = resource("Microsoft.SqlVirtualMachine/sqlVirtualMachines/vm",
                sql.formatted(",'autoBackupSettings':{'enable':false}"));
        String database = machineItem().replace("'protectedItemType':'Microsoft.Compute/virtualMachines',", "")
                .replace("'VM'", "'SQLDataBase'");

        assertThat(answers(CHECK, collected(off))).containsExactly("vm NOT_MET unprotected");
        assertThat(answers(CHECK, collected(off.replace("false", "true,'retentionPeriod':30"))))
                .containsExactly("vm MET automatic");
        assertThat(answers(CHECK, collected(off.replace("false", "true,'retentionPeriod':7"))))
                .containsExactly("vm NOT_MET automatic-short");
        assertThat(answers(CHECK, collected(off.replace("false", "true"))))
                .containsExactly("vm NOT_ASSESSED property-absent");
        assertThat(answers(CHECK, collected(off, database.replace("'Protected'", "'IRPending'"))))
                .as("the first backup has not run")
                .containsExactly("vm NOT_MET pending");
        assertThat(answers(CHECK, collected(off, database))).containsExactly("vm MET included");
        assertThat(answers(CHECK, collected(off, machineItem()))).containsExactly("vm NOT_ASSESSED machine-only");
        assertThat(answers(CHECK, collected(off, database.replace("'Protected'", "'ProtectionStopped'"))))
                .containsExactly("vm NOT_MET stopped");
        assertThat(answers(CHECK,
                collected(resource("Microsoft.SqlVirtualMachine/sqlVirtualMachines/vm", sql.formatted("")))))
                .containsExactly("vm NOT_ASSESSED property-absent");
        assertThat(answers(CHECK, scene(off))).containsExactly("vm NOT_ASSESSED type-not-read");
    }
}
