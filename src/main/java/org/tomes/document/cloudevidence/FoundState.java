package org.tomes.document.cloudevidence;

import java.util.List;
import java.util.function.Function;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.rule.RuleArea;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;

/** How Azure was set up when the snapshot was taken, topic by topic, as matrices. */
final class FoundState implements Part<ReportData> {

    @Override
    public String name() {
        return "found-state";
    }

    @Override
    public void write(DocumentBuilder manuscript, ReportData data) {
        Tables tables = new Tables(manuscript, data.inventory().orElseThrow());
        tables.about(RuleArea.NET, () -> {
            tables.write("rules", ResourceType.SECURITY_GROUP, inventory -> {
                RuleTables rules = new RuleTables(manuscript, inventory);
                return rules.defaults()
                        .map(defaults -> List.of(rules.own(), defaults))
                        .orElseGet(() -> List.of(rules.own()));
            });
            tables.one("publicAddresses", ResourceType.PUBLIC_ADDRESS,
                    inventory -> AccessTables.addresses(manuscript, inventory));
        });
        tables.about(RuleArea.ACC, () -> {
            tables.one("roles", ResourceType.ROLE_ASSIGNMENT, inventory -> RoleTable.filled(manuscript, inventory));
            tables.one("bastion", ResourceType.BASTION, inventory -> AccessTables.bastions(manuscript, inventory));
        });
        tables.about(RuleArea.SEC, () -> tables.one("vaults", ResourceType.KEY_VAULT,
                inventory -> new VaultTable(manuscript, inventory).filled()));
        tables.about(RuleArea.MON, () -> {
            tables.write("plans", ResourceType.DEFENDER_PLAN,
                    inventory -> new PlanMatrix(manuscript, inventory).tables());
            tables.one("cost.workspaces", ResourceType.WORKSPACE,
                    inventory -> CostTables.workspaces(manuscript, inventory));
        });
        tables.about(RuleArea.BCK, () -> {
            tables.one("backup.vaults", ResourceType.RECOVERY_VAULT,
                    inventory -> BackupTables.vaults(manuscript, inventory));
            tables.one("backup.policies", ResourceType.BACKUP_POLICY,
                    inventory -> BackupTables.policies(manuscript, inventory));
            tables.one("backup.locks", ResourceType.LOCK, inventory -> BackupTables.locks(manuscript, inventory));
        });
        tables.about(RuleArea.CST, () -> tables.one("cost.budgets", ResourceType.BUDGET,
                inventory -> CostTables.budgets(manuscript, inventory)));
        tables.about(RuleArea.GOV, () -> tables.one("assignments", ResourceType.POLICY_ASSIGNMENT,
                inventory -> PolicyAssignmentTable.assignments(manuscript, inventory)));
    }

    /** A table for each type of resources, or a line that says that they were not collected or that there are none. */
    private record Tables(DocumentBuilder manuscript, Inventory inventory) {

        void about(RuleArea area, Runnable tables) {
            manuscript.part(2, area.title(manuscript.texts()));
            tables.run();
        }

        void one(String key, ResourceType type, Function<Inventory, TableBuilder> table) {
            write(key, type, found -> List.of(table.apply(found)));
        }

        void write(String key, ResourceType type, Function<Inventory, List<TableBuilder>> tables) {
            String subject = manuscript.texts().get("cloudevidence." + key + ".caption");
            if (!inventory.covers(type)) {
                manuscript.paragraphs("cloudevidence.notCollected", subject);
                return;
            }
            manuscript.contained("found state in a document", subject, () -> {
                List<TableBuilder> filled = tables.apply(inventory).stream().filter(table -> !table.isEmpty()).toList();
                filled.forEach(manuscript::table);
                if (filled.isEmpty()) {
                    manuscript.paragraphs("cloudevidence.noneFound", subject);
                }
            });
        }
    }
}
