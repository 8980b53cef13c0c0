package org.tomes.check.network;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.analysis.NsgAnalysis;

/**
 * Checks that NSGs are attached to subnets. An NSG at a network interface is an exception that must be recorded in the
 * register.
 */
final class NicLevelNsgs extends NsgCheck {

    private static final List<ResourceType> USERS = List.of(ResourceType.NETWORK_INTERFACE, ScaleSets.TYPE);

    NicLevelNsgs() {
        super("network.nic-nsg", Severity.LOW, ControlRef.direct("A.8.9"), ControlRef.supporting("A.8.22"));
    }

    @Override
    Assessment assess(CheckedResource subject, NsgAnalysis check, NsgAssociations attachments, CheckContext context) {
        ResourceId group = ResourceId.parse(subject.id()).orElseThrow();
        List<String> names = Stream
                .concat(attachments.interfaces().stream().map(ResourceId::name),
                        ScaleSets.using(group, context.inventory()).stream())
                .toList();
        if (!names.isEmpty()) {
            return notMet(subject, "interfaces", list(names.stream()));
        }
        if (isFromTemplate(group, context)) {
            return typeNotRead(subject, ResourceType.NETWORK_INTERFACE);
        }
        // An interface or a scale set with contradictory data may also refer to the NSG.
        return USERS.stream()
                .filter(type -> context.lacks(type, group))
                .findFirst()
                .map(type -> typeNotRead(subject, type))
                .orElseGet(() -> met(subject, "none"));
    }

    /**
     * Whether the NSG is from a template. There, the NSG does not contain its network interfaces; they refer to the NSG
     * (Microsoft Learn, "Microsoft.Network networkSecurityGroups" in the template reference).
     */
    private static boolean isFromTemplate(ResourceId group, CheckContext context) {
        return context.inventory().find(group).filter(read -> read.node().has("apiVersion")).isPresent()
                && !context.covers(ResourceType.NETWORK_INTERFACE, group);
    }
}
