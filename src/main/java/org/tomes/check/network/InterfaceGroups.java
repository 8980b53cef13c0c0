package org.tomes.check.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.nsg.answer.GroupCheck;

/**
 * Checks that NSGs are attached to subnets; an NSG at a network interface is an exception to be recorded in the
 * register.
 */
final class InterfaceGroups extends GroupRule {

    InterfaceGroups() {
        super("network.nic-nsg", Severity.LOW, ControlRef.direct("A.8.9"), ControlRef.supporting("A.8.22"));
    }

    @Override
    Assessment assess(Subject subject, GroupCheck check, NsgAttachments guarded, CheckContext context) {
        List<String> names = Stream
                .concat(guarded.interfaces().stream().map(ResourceId::name),
                        ScaleSets.using(subject.id(), context.inventory()))
                .toList();
        if (!names.isEmpty()) {
            return notMet(subject, "interfaces", list(names.stream()));
        }
        return isDeclared(subject, context) ? typeNotRead(subject, ResourceType.NETWORK_INTERFACE)
                : met(subject, "none");
    }

    /**
     * Whether the NSG is from a template: it does not contain its network interfaces, which refer to it (Microsoft
     * Learn, "Microsoft.Network networkSecurityGroups" in the template reference).
     */
    private static boolean isDeclared(Subject subject, CheckContext context) {
        Optional<ResourceId> id = ResourceId.parse(subject.id());
        return id.flatMap(context.inventory()::find).filter(group -> group.node().has("apiVersion")).isPresent()
                && !context.covers(ResourceType.NETWORK_INTERFACE, id.get());
    }
}
