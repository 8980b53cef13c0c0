package org.tomes.check.network;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.Subnet;

/**
 * Subnets reach the internet only where somebody arranged it. Azure's default outbound access lends machines an address
 * that nobody owns; on older subnets, which do not have the setting, it is on.
 */
final class DefaultOutbound extends BaseCheck {

    DefaultOutbound() {
        super("network.default-outbound", Severity.LOW, ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.23"));
    }

    @Override
    public List<Assessment> judge(CheckContext scene) {
        return scene.inventory()
                .subnets()
                .stream()
                .filter(subnet -> SpecialSubnet.of(subnet).isEmpty() && subnet.delegations().isEmpty())
                .map(subnet -> judge(subnet, scene))
                .toList();
    }

    private Assessment judge(Subnet subnet, CheckContext scene) {
        Subject subject = Subnets.subject(subnet);
        if (!Subnets.isRead(subnet, scene)) {
            return notWhole(subject);
        }
        if (!subnet.defaultOutboundAccess().orElse(true)) {
            return met(subject, "off");
        }
        if (subnet.natGateway().isPresent()) {
            return met(subject, "nat-gateway", subnet.natGateway().get().name());
        }
        Optional<ResourceId> table = subnet.routeTable();
        Optional<Resource> read = table.flatMap(scene.inventory()::find).filter(Resource::whole);
        if (table.isPresent() && read.isEmpty()) {
            return notAssessed(subject, "route-table-unread", table.get().name());
        }
        return read.filter(DefaultOutbound::leadsElsewhere).isPresent() ? met(subject, "routed", table.get().name())
                : notMet(subject, subnet.defaultOutboundAccess().isPresent() ? "on" : "on-by-default");
    }

    private static boolean leadsElsewhere(Resource table) {
        return table.node()
                .properties()
                .objects("routes")
                .stream()
                .map(JsonNodeView::properties)
                .anyMatch(route -> route.text("addressPrefix").filter("0.0.0.0/0"::equals).isPresent()
                        && route.text("nextHopType").filter(hop -> !hop.equalsIgnoreCase("Internet")).isPresent());
    }
}
