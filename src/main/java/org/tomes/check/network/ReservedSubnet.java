package org.tomes.check.network;

import java.util.Arrays;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.SubnetView;

/**
 * Subnets with names that Azure reserves and for which special NSG rules apply; from Microsoft's pages on each service.
 */
enum ReservedSubnet {
    GATEWAY("GatewaySubnet"),
    FIREWALL("AzureFirewallSubnet"),
    FIREWALL_MANAGEMENT("AzureFirewallManagementSubnet"),
    ROUTE_SERVER("RouteServerSubnet"),
    BASTION("AzureBastionSubnet");

    private final String azureName;

    ReservedSubnet(String azureName) {
        this.azureName = azureName;
    }

    static Optional<ReservedSubnet> of(SubnetView subnet) {
        return ofName(subnet.name());
    }

    static Optional<ReservedSubnet> ofName(String subnet) {
        return Arrays.stream(values()).filter(special -> special.azureName.equalsIgnoreCase(subnet)).findFirst();
    }

    boolean isNameOf(ResourceId subnet) {
        return azureName.equalsIgnoreCase(subnet.name());
    }
}
