package org.tomes.check.network;

import org.tomes.check.CheckContext;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Subnet;

/** What checks of subnets share: a subnet may have been received inside of its network or by itself. */
final class SubnetLookup {

    private SubnetLookup() {
    }

    static Subject subject(Subnet subnet) {
        return new Subject(subnet.id().toString(), subnet.name(), ResourceType.SUBNET.text());
    }

    /** Whether more than its name was read: every subnet has addresses. */
    static boolean isRead(Subnet subnet, CheckContext context) {
        return !subnet.addressPrefixes().isEmpty()
                || context.inventory().find(subnet.id()).filter(Resource::whole).isPresent();
    }
}
