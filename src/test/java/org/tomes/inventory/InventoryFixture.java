package org.tomes.inventory;

import java.util.List;
import java.util.function.Function;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;

/** Inventories read from files. */
public final class InventoryFixture {

    private InventoryFixture() {
    }

    public static Snapshot snapshot(ImportResult result) {
        return Snapshot.of("", result);
    }

    public static Inventory inventory(InputFile... files) {
        ImportResult result = ImportResultFixture.read(files);
        return new Inventory(snapshot(result), result.resources());
    }

    /** Calls every list of an inventory. */
    public static void readEverything(Inventory inventory) {
        List.<Function<Inventory, List<?>>>of(Inventory::subscriptions, Inventory::networks, Inventory::subnets,
                Inventory::securityGroups, Inventory::networkInterfaces, Inventory::publicAddresses,
                Inventory::bastions, Inventory::flowLogs, Inventory::virtualMachines, Inventory::keyVaults,
                Inventory::secrets, Inventory::keys, Inventory::certificates, Inventory::defenderPlans,
                Inventory::recoveryVaults, Inventory::backupPolicies, Inventory::backupConfigurations, Inventory::locks,
                Inventory::policyAssignments, Inventory::policyExemptions, Inventory::budgets, Inventory::workspaces,
                Inventory::diagnosticSettings, Inventory::loadBalancers, Inventory::natGateways, Inventory::webApps,
                Inventory::storageAccounts, Inventory::fileShares, Inventory::sqlDatabases,
                Inventory::sqlShortTermRetentions, Inventory::sqlLongTermRetentions, Inventory::roleAssignments,
                Inventory::roleDefinitions, Inventory::eligibleRoles, Inventory::workspaceTables,
                Inventory::recommendations, Inventory::subAssessments, Inventory::complianceStandards,
                Inventory::complianceControls, Inventory::securityContacts, Inventory::alertRules,
                Inventory::actionGroups, Inventory::eventTopics, Inventory::eventSubscriptions,
                Inventory::protectedItems).forEach(list -> list.apply(inventory));
    }
}
