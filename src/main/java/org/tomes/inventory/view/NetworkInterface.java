package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A network interface.
 *
 * @param machine virtual machine of the network interface; absent if the interface belongs to a private endpoint or is
 * unused
 */
public record NetworkInterface(Resource resource, List<IpConfiguration> ipConfigurations,
        Optional<ResourceId> securityGroup, Optional<ResourceId> machine,
        Optional<Boolean> ipForwarding) implements ResourceView {

    public record IpConfiguration(String name, Optional<String> privateAddress, Optional<ResourceId> subnet,
            Optional<ResourceId> publicAddress) {

        private static IpConfiguration of(JsonNodeView node) {
            JsonNodeView properties = node.properties();
            return new IpConfiguration(node.text("name").orElse(""), properties.text("privateIPAddress"),
                    properties.reference("subnet"), properties.reference("publicIPAddress"));
        }
    }

    public static NetworkInterface of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new NetworkInterface(resource,
                properties.objects("ipConfigurations").stream().map(IpConfiguration::of).toList(),
                properties.reference("networkSecurityGroup"), properties.reference("virtualMachine"),
                properties.flag("enableIPForwarding"));
    }
}
