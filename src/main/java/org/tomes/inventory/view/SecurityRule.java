package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * One rule of a network security group, as written.
 *
 * @param direction {@code Inbound} or {@code Outbound}
 * @param access {@code Allow} or {@code Deny}
 * @param protocol as written, {@code *} for all
 * @param sources addresses, service tags, and the names of application security groups
 * @param destinations addresses, service tags, and the names of application security groups
 * @param isDefault whether the rule is one of Azure's default rules
 */
public record SecurityRule(String name, Optional<Integer> priority, Optional<String> direction, Optional<String> access,
        Optional<String> protocol, List<String> sources, List<String> sourcePorts, List<String> destinations,
        List<String> destinationPorts, Optional<String> description, boolean isDefault) {

    /** Reads a rule that was received separately. */
    public static SecurityRule of(Resource resource) {
        return of(resource.node(), false);
    }

    static SecurityRule of(JsonNodeView node, boolean isDefault) {
        JsonNodeView properties = node.properties();
        return new SecurityRule(node.text("name").orElse(""), properties.number("priority"),
                properties.text("direction"), properties.text("access"), properties.text("protocol"),
                side(properties, "source"), properties.texts("sourcePortRange", "sourcePortRanges"),
                side(properties, "destination"), properties.texts("destinationPortRange", "destinationPortRanges"),
                properties.text("description"), isDefault);
    }

    private static List<String> side(JsonNodeView properties, String side) {
        List<String> addresses = properties.texts(side + "AddressPrefix", side + "AddressPrefixes");
        Stream<String> groups = properties.references(side + "ApplicationSecurityGroups")
                .stream()
                .map(ResourceId::name);
        return Stream.concat(addresses.stream(), groups).toList();
    }
}
