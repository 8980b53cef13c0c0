package org.tomes.inventory.view;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/** A NAT gateway, which gives subnets outbound internet access. It does not allow inbound traffic. */
public record NatGateway(Resource resource, List<ResourceId> publicAddresses, List<ResourceId> publicPrefixes,
        List<ResourceId> subnets) implements ResourceView {

    public static NatGateway of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new NatGateway(resource, both(properties, "publicIpAddresses"), both(properties, "publicIpPrefixes"),
                properties.references("subnets"));
    }

    /** Returns the references in both lists; newer API versions have a second list for IPv6. */
    private static List<ResourceId> both(JsonNodeView properties, String name) {
        return Stream.concat(properties.references(name).stream(), properties.references(name + "V6").stream())
                .toList();
    }
}
