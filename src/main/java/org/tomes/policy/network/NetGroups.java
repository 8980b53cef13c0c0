package org.tomes.policy.network;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.inventory.view.SecurityGroup;
import org.tomes.policy.cloud.GroupWriter;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Places;
import org.tomes.policy.network.NetFacts.View;

/** Every network security group with every rule, subscription by subscription. */
final class NetGroups extends NetPart {

    NetGroups() {
        super("rule-tables", "netdoc.groups.title");
    }

    @Override
    void write(Manuscript manuscript, NetFacts facts, View view) {
        List<SecurityGroup> groups = view.inventory().securityGroups();
        if (groups.isEmpty()) {
            manuscript.paragraphs("netdoc.groups.none");
            return;
        }
        manuscript.paragraphs("policy.network.groups.text", groups.size());
        Places places = new Places(manuscript.texts(), view.inventory());
        groups.stream().collect(Collectors.groupingBy(group -> places.subscription(group.id().subscription()), TreeMap::new, Collectors.toList()))
                .forEach((subscription, own) -> {
                    manuscript.part(2, manuscript.texts().get("netdoc.groups.of", subscription));
                    own.forEach(group -> new GroupWriter(manuscript, view.inventory()).write(group));
                });
    }
}
