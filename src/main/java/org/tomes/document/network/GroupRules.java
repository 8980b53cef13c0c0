package org.tomes.document.network;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.document.compose.AzureNames;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.network.NetworkReportData.View;
import org.tomes.document.policy.GroupWriter;
import org.tomes.inventory.view.SecurityGroup;

/** Every network security group with every rule, subscription by subscription. */
final class GroupRules extends NetworkPart {

    GroupRules() {
        super("rule-tables", "netdoc.groups.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkReportData data, View view) {
        List<SecurityGroup> groups = view.inventory().securityGroups();
        if (groups.isEmpty()) {
            document.paragraphs("netdoc.groups.none");
            return;
        }
        document.paragraphs("policy.network.groups.text", groups.size());
        AzureNames places = new AzureNames(document.texts(), view.inventory());
        groups.stream()
                .collect(Collectors.groupingBy(group -> places.subscription(group.id().subscription()), TreeMap::new,
                        Collectors.toList()))
                .forEach((subscription, own) -> {
                    document.part(2, document.texts().get("netdoc.groups.of", subscription));
                    own.forEach(group -> new GroupWriter(document, view.inventory()).write(group));
                });
    }
}
