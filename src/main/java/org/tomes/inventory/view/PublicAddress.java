package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A public IP address.
 *
 * @param address absent while a dynamic address is not in use
 * @param sku {@code Basic} allows all inbound traffic unless an NSG denies it; {@code Standard} allows none unless an
 * NSG allows it
 * @param allocation {@code Static} or {@code Dynamic}
 * @param usedBy the IP configuration to which the address is assigned
 */
public record PublicAddress(Resource resource, Optional<String> address, Optional<String> sku,
        Optional<String> allocation, Optional<ResourceId> usedBy) implements ResourceView {

    public static PublicAddress of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        return new PublicAddress(resource, properties.text("ipAddress"), node.child("sku").text("name"),
                properties.text("publicIPAllocationMethod"), properties.reference("ipConfiguration"));
    }
}
