package org.tomes.check.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Subnet;

/** What checks of subnets share: a subnet may have been received inside of its network or by itself. */
final class SubnetLookup {

    private SubnetLookup() {
    }

    static Subject subject(Subnet subnet) {
        return new Subject(subnet.id().toString(), subnet.name(), ResourceType.SUBNET.text());
    }

    /**
     * Whether it was read whole, in its network or by itself: a template may leave open how a network is set up. Every
     * subnet has addresses.
     */
    static boolean isRead(Subnet subnet, CheckContext context) {
        Optional<Resource> own = context.inventory().find(subnet.id());
        if (own.filter(Resource::whole).isPresent()) {
            return true;
        }
        Boolean network = networks(context).get(subnet.id());
        return !subnet.addressPrefixes().isEmpty() && (network == null ? own.isEmpty() : network);
    }

    /** Of each subnet that a network lists, whether the network was read whole. */
    private static Map<ResourceId, Boolean> networks(CheckContext context) {
        return context.inventory().make("networks of subnets", () -> {
            Map<ResourceId, Boolean> whole = new HashMap<>();
            context.inventory()
                    .networks()
                    .forEach(network -> network.subnets().forEach(subnet -> whole.put(subnet.id(), network.whole())));
            return whole;
        });
    }
}
