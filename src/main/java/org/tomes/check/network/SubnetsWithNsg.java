package org.tomes.check.network;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.inventory.view.SubnetView;
import org.tomes.nsg.analysis.NsgAnalysis;

/** Checks that every subnet has an NSG, except those of Azure services that must or should have none. */
final class SubnetsWithNsg extends BaseCheck {

    /** NSGs by the subnets to which they refer. */
    private static final CachedValue<Inventory, Map<ResourceId, SecurityGroupView>> NAMING = new CachedValue<>(
            inventory -> {
                Map<ResourceId, SecurityGroupView> named = new HashMap<>();
                inventory.securityGroups()
                        .forEach(group -> group.subnets().forEach(id -> named.putIfAbsent(id, group)));
                return named;
            });
    private static final CachedValue<Inventory, ResourceIndex<Resource>> GATEWAYS = new CachedValue<>(
            inventory -> ResourceIndex.of(
                    inventory.resources(ResourceType.APPLICATION_GATEWAY)
                            .stream()
                            .filter(Resource::hasProperties)
                            .toList(),
                    gateway -> gateway.node()
                            .properties()
                            .objects("gatewayIPConfigurations")
                            .stream()
                            .flatMap(node -> node.properties().reference("subnet").stream())
                            .findFirst()));

    SubnetsWithNsg() {
        super("network.subnet-nsg", Severity.HIGH, ControlRef.direct("A.8.20"), ControlRef.direct("A.8.22"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        Stream<Assessment> networks = context.inventory()
                .networks()
                .stream()
                .filter(network -> !network.hasProperties())
                .map(network -> notFullyRead(CheckedResource.of(network)));
        return Stream.concat(networks, context.inventory().subnets().stream().map(subnet -> assess(subnet, context)))
                .toList();
    }

    private Assessment assess(SubnetView subnet, CheckContext context) {
        CheckedResource subject = SubnetLookup.subject(subnet);
        if (!SubnetLookup.isRead(subnet, context)) {
            return notFullyRead(subject);
        }
        Optional<ReservedSubnet> special = ReservedSubnet.of(subnet);
        if (special.isPresent()) {
            return special(special.get(), subject, subnet.securityGroup(), context);
        }
        if (subnet.securityGroup().isPresent()) {
            return attached(subject, subnet, subnet.securityGroup().get(), context);
        }
        Optional<SecurityGroupView> group = naming(subnet, context);
        if (group.isPresent()) {
            return notAssessed(subject, "contradicted", group.get().name());
        }
        return subnet.delegations().isEmpty() ? notMet(subject, "none")
                : notMet(subject, "none-delegated", list(subnet.delegations().stream())).with(Severity.LOW);
    }

    /**
     * Returns an NSG that refers to a subnet although the subnet refers to none. The data of one of the two is then
     * outdated.
     */
    private static Optional<SecurityGroupView> naming(SubnetView subnet, CheckContext context) {
        return Optional.ofNullable(NAMING.in(context.inventory()).get(subnet.id()));
    }

    /** Assesses a subnet with an NSG. Application Gateway stops working if the NSG blocks required traffic. */
    private Assessment attached(CheckedResource subject, SubnetView subnet, ResourceId group, CheckContext context) {
        Optional<Resource> gateway = gateways(context).of(subnet.id()).stream().findFirst();
        if (gateway.isEmpty()) {
            return subnet.applicationGateways().isEmpty() ? met(subject, "attached", group.name())
                    : typeNotRead(subject, ResourceType.APPLICATION_GATEWAY);
        }
        Optional<NsgAnalysis> check = context.group(group);
        if (check.isEmpty()) {
            return notAssessed(subject, "gateway-unread", group.name(), gateway.get().name());
        }
        String tier = gateway.get().node().properties().child("sku").text("tier").orElse("Standard_v2");
        boolean older = !tier.toLowerCase(Locale.ROOT).endsWith("v2") && !tier.equalsIgnoreCase("Basic");
        List<String> blocked = BlockedServiceTraffic.blockedGatewayFlows(check.get().group(), older);
        if (blocked.isEmpty()) {
            return NsgCheck.unreadRules(check.get())
                    .map(reason -> notAssessed(subject, reason))
                    .orElseGet(() -> met(subject, "attached", group.name()));
        }
        return !older && isPrivate(gateway.get())
                ? notAssessed(subject, "gateway-private", group.name(), String.join(", ", blocked),
                        gateway.get().name())
                : notMet(subject, "gateway-blocked", group.name(), String.join(", ", blocked), gateway.get().name())
                        .with(Severity.MEDIUM);
    }

    /**
     * Whether none of the gateway's frontends has a public address. Such gateways exist only with the feature for
     * network isolation, which changes the required rules (Microsoft Learn, "Private Application Gateway deployment").
     */
    private static boolean isPrivate(Resource gateway) {
        List<JsonNodeView> frontends = gateway.node().properties().objects("frontendIPConfigurations");
        return !frontends.isEmpty() && frontends.stream()
                .allMatch(frontend -> frontend.properties().reference("publicIPAddress").isEmpty());
    }

    /** Returns the application gateways by their subnet. */
    static ResourceIndex<Resource> gateways(CheckContext context) {
        return GATEWAYS.in(context.inventory());
    }

    private Assessment special(ReservedSubnet special, CheckedResource subject, Optional<ResourceId> group,
            CheckContext context) {
        return switch (special) {
            case GATEWAY -> group.isEmpty() ? met(subject, "gateway")
                    : notMet(subject, "gateway-attached", group.get().name()).with(Severity.MEDIUM);
            case FIREWALL, FIREWALL_MANAGEMENT, ROUTE_SERVER -> group.isEmpty() ? met(subject, "impossible")
                    : notMet(subject, "impossible-attached", group.get().name()).with(Severity.MEDIUM);
            case BASTION -> group.map(id -> bastion(subject, id, context)).orElseGet(() -> met(subject, "bastion"));
        };
    }

    private Assessment bastion(CheckedResource subject, ResourceId group, CheckContext context) {
        Optional<NsgAnalysis> check = context.group(group);
        if (check.isEmpty()) {
            return notAssessed(subject, "bastion-unread", group.name());
        }
        List<String> blocked = BlockedServiceTraffic.blocked(check.get().group());
        return blocked.isEmpty()
                ? NsgCheck.unreadRules(check.get())
                        .map(reason -> notAssessed(subject, reason))
                        .orElseGet(() -> met(subject, "bastion-attached", group.name()))
                : notMet(subject, "bastion-blocked", group.name(), String.join(", ", blocked)).with(Severity.MEDIUM);
    }
}
