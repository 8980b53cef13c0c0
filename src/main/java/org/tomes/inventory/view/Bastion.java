package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * An Azure Bastion host.
 *
 * @param network the network that contains it, as determined from the reference to the network (SKU Developer) or to
 * its subnet
 */
public record Bastion(Resource resource, Optional<String> sku, Optional<ResourceId> network) implements ResourceView {

    public static Bastion of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        List<ResourceId> subnets = properties.objects("ipConfigurations")
                .stream()
                .flatMap(configuration -> configuration.properties().reference("subnet").stream())
                .toList();
        return new Bastion(
                resource, node.child("sku").text("name"), Stream
                        .concat(properties.reference("virtualNetwork").stream(),
                                subnets.stream().flatMap(subnet -> subnet.parent().stream()))
                        .findFirst());
    }

    /**
     * Returns the state of the last operation unless it is {@code Succeeded} or {@code Updating}. In another state, the
     * host may not work.
     */
    public Optional<String> unfinished() {
        return resource.node()
                .properties()
                .text("provisioningState")
                .filter(state -> !state.equalsIgnoreCase("Succeeded") && !state.equalsIgnoreCase("Updating"));
    }
}
