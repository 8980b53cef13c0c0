package org.tomes.document.cloudevidence;

import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.inventory.view.SecurityRule;
import org.tomes.text.Texts;

/**
 * The table of network security groups with the names of their rules. What the rules allow is shown in the network
 * documentation.
 */
final class SecurityGroupTable {

    private SecurityGroupTable() {
    }

    static TableBuilder groups(DocumentBuilder document, Inventory inventory) {
        Texts texts = document.texts();
        ScopeLabels labels = new ScopeLabels(texts, inventory);
        TableBuilder table = new TableBuilder(texts, "cloudevidence.groups").rowHeads()
                .column("name", 5)
                .column("attached", 5)
                .column("rules", 9);
        inventory.securityGroups()
                .forEach(group -> table.row(group.name(),
                        document.formats().orDash(String.join("; ", labels.attachmentLabels(group))),
                        rules(group, texts)));
        return table.sorted(0);
    }

    private static String rules(SecurityGroupView group, Texts texts) {
        String names = group.rules().stream().map(SecurityRule::name).collect(Collectors.joining(", "));
        return !group.hasProperties() ? texts.get("cloudevidence.rules.notCollected")
                : names.isEmpty() ? texts.get("cloudevidence.rules.none") : names;
    }
}
