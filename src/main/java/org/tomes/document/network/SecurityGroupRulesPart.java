package org.tomes.document.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.SecurityRuleTables;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.inventory.view.SecurityGroupView;

/**
 * The rules of every network security group, by subscription in the order of the map. The default rules are listed only
 * once.
 */
final class SecurityGroupRulesPart extends SnapshotPart {

    SecurityGroupRulesPart() {
        super("rule-tables", "networkdocumentation.groups.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        List<SecurityGroupView> groups = view.inventory().securityGroups();
        if (groups.isEmpty()) {
            document.paragraphs("networkdocumentation.groups.none");
            return;
        }
        document.paragraphs("document.network.groups.text", groups.size());
        ScopeLabels labels = new ScopeLabels(document.texts(), view.inventory());
        SecurityRuleTables rules = new SecurityRuleTables(document, view.inventory());
        groups.stream()
                .sorted(view.order().ofGroups(view.inventory()))
                .collect(Collectors.groupingBy(group -> labels.subscription(group.id().subscription()),
                        LinkedHashMap::new, Collectors.toList()))
                .forEach((subscription, subscriptionGroups) -> {
                    document.part(2, document.texts().get("networkdocumentation.groups.of", subscription));
                    document.table(rules.customRules(subscriptionGroups, "networkdocumentation.rules", subscription));
                });
        rules.defaults().ifPresent(defaults -> {
            document.part("networkdocumentation.defaults");
            document.table(defaults);
        });
        groups.stream()
                .filter(group -> !group.hasProperties())
                .forEach(group -> document.notAssessed(group.name(),
                        document.texts().get("document.network.group.notWhole")));
    }
}
