package org.tomes.document.cloudevidence;

import java.util.List;
import java.util.function.Function;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.policyrule.RuleArea;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;

/** The Azure configuration at the time of the snapshot, with one or more matrices for each topic. */
final class ConfigurationMatricesPart implements GeneratedPart<CloudEvidenceData> {

    @Override
    public String name() {
        return "found-state";
    }

    @Override
    public void write(DocumentBuilder document, CloudEvidenceData data) {
        Tables tables = new Tables(document, data.inventory().orElseThrow());
        tables.about(RuleArea.NET, () -> {
            document.paragraphs("cloudevidence.groups.elsewhere");
            tables.one("groups", ResourceType.SECURITY_GROUP,
                    inventory -> SecurityGroupTable.groups(document, inventory));
        });
        tables.about(RuleArea.ACC, () -> {
            tables.write("roles", ResourceType.ROLE_ASSIGNMENT,
                    inventory -> RoleTable.filled(document, inventory, data.basis().assessments()));
        });
        tables.about(RuleArea.SEC, () -> tables.one("vaults", ResourceType.KEY_VAULT,
                inventory -> new VaultTable(document, inventory).filled()));
        tables.about(RuleArea.MON, () -> {
            tables.write("plans", ResourceType.DEFENDER_PLAN,
                    inventory -> new DefenderPlanMatrix(document, inventory).tables());
            tables.one("cost.workspaces", ResourceType.WORKSPACE,
                    inventory -> CostTables.workspaces(document, inventory));
        });
        tables.about(RuleArea.BCK, () -> {
            tables.one("backup.vaults", ResourceType.RECOVERY_VAULT,
                    inventory -> BackupTables.vaults(document, inventory));
            tables.one("backup.policies", ResourceType.BACKUP_POLICY,
                    inventory -> BackupTables.policies(document, inventory));
            tables.one("backup.locks", ResourceType.LOCK, inventory -> BackupTables.locks(document, inventory));
        });
        tables.about(RuleArea.CST, () -> {
            tables.one("cost.budgets", ResourceType.BUDGET, inventory -> CostTables.budgets(document, inventory));
            data.costs().ifPresent(costs -> {
                document.table(CostTables.bill(document, costs));
                CostTables.billed(document, costs, data.inventory().orElseThrow());
            });
        });
        tables.about(RuleArea.GOV, () -> tables.one("assignments", ResourceType.POLICY_ASSIGNMENT,
                inventory -> PolicyAssignmentTable.assignments(document, inventory)));
    }

    /**
     * Writes a table for each type of resource, or a line which states that the resources were not collected or that
     * there are none.
     */
    private record Tables(DocumentBuilder document, Inventory inventory) {

        void about(RuleArea area, Runnable tables) {
            document.part(2, area.title(document.texts()));
            tables.run();
        }

        void one(String key, ResourceType type, Function<Inventory, TableBuilder> table) {
            write(key, type, snapshotInventory -> List.of(table.apply(snapshotInventory)));
        }

        void write(String key, ResourceType type, Function<Inventory, List<TableBuilder>> tables) {
            String subject = document.texts().get("cloudevidence." + key + ".caption");
            if (!inventory.covers(type)) {
                document.paragraphs("cloudevidence.notCollected", subject);
                return;
            }
            document.guarded("found state in a document", subject, () -> {
                List<TableBuilder> filled = tables.apply(inventory).stream().filter(table -> !table.isEmpty()).toList();
                filled.forEach(document::table);
                if (filled.isEmpty()) {
                    document.paragraphs("cloudevidence.noneFound", subject);
                }
            });
        }
    }
}
