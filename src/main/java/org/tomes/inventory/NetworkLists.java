package org.tomes.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Bastion;
import org.tomes.inventory.view.FlowLog;
import org.tomes.inventory.view.LoadBalancer;
import org.tomes.inventory.view.NatGateway;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.PublicAddress;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.inventory.view.SecurityRule;
import org.tomes.inventory.view.SubnetView;
import org.tomes.inventory.view.Subscription;
import org.tomes.inventory.view.VirtualMachine;
import org.tomes.inventory.view.VirtualNetworkView;
import org.tomes.inventory.view.WebApp;

/** Lists of the networks of a snapshot and of their components. Each list is created on first access. */
interface NetworkLists extends TypedLists {

    CachedValue<NetworkLists, List<SubnetView>> SUBNETS = new CachedValue<>(lists -> {
        Map<ResourceId, SubnetView> subnets = new TreeMap<>();
        lists.views(ResourceType.SUBNET, SubnetView::of).forEach(subnet -> subnets.put(subnet.id(), subnet));
        lists.networks().forEach(network -> network.subnets().forEach(subnet -> subnets.put(subnet.id(), subnet)));
        return List.copyOf(subnets.values());
    });
    CachedValue<NetworkLists, ResourceIndex<SubnetView>> BY_ROUTE_TABLE = new CachedValue<>(
            lists -> ResourceIndex.of(lists.subnets(), SubnetView::routeTable));
    /** Routes that were received separately, by route table. */
    CachedValue<NetworkLists, ResourceIndex<Resource>> ROUTES = new CachedValue<>(
            lists -> ResourceIndex.of(lists.resources(ResourceType.ROUTE), route -> route.id().parent()));
    CachedValue<NetworkLists, List<SecurityGroupView>> SECURITY_GROUPS = new CachedValue<>(lists -> {
        Map<Optional<ResourceId>, List<SecurityRule>> separate = lists
                .views(ResourceType.SECURITY_RULE, rule -> Map.entry(rule.id().parent(), SecurityRule.of(rule)))
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return lists.views(ResourceType.SECURITY_GROUP, SecurityGroupView::of)
                .stream()
                .map(group -> group.with(separate.getOrDefault(Optional.of(group.id()), List.of())))
                .toList();
    });

    default List<Subscription> subscriptions() {
        return views(ResourceType.SUBSCRIPTION, Subscription::of);
    }

    default List<VirtualNetworkView> networks() {
        return views(ResourceType.VIRTUAL_NETWORK, VirtualNetworkView::of);
    }

    /** Returns all subnets: those that networks list and those that were received separately. */
    default List<SubnetView> subnets() {
        return SUBNETS.in(this);
    }

    /**
     * Returns the properties of each route of a table once: routes that the table lists and routes that were received
     * separately.
     */
    default List<JsonNodeView> routes(Resource table) {
        Map<String, JsonNodeView> routes = new LinkedHashMap<>();
        Stream.concat(table.node().properties().objects("routes").stream(),
                ROUTES.in(this).of(table.id()).stream().map(Resource::node))
                .forEach(route -> routes.putIfAbsent(
                        route.text("name").orElse("#" + routes.size()).toLowerCase(Locale.ROOT), route.properties()));
        return List.copyOf(routes.values());
    }

    /** Returns the subnets that refer to the route table. */
    default List<SubnetView> subnets(Resource routeTable) {
        return BY_ROUTE_TABLE.in(this).of(routeTable.id());
    }

    default List<SecurityGroupView> securityGroups() {
        return SECURITY_GROUPS.in(this);
    }

    default List<NetworkInterface> networkInterfaces() {
        return views(ResourceType.NETWORK_INTERFACE, NetworkInterface::of);
    }

    default List<PublicAddress> publicAddresses() {
        return views(ResourceType.PUBLIC_ADDRESS, PublicAddress::of);
    }

    default List<Bastion> bastions() {
        return views(ResourceType.BASTION, Bastion::of);
    }

    default List<FlowLog> flowLogs() {
        return views(ResourceType.FLOW_LOG, FlowLog::of);
    }

    default List<VirtualMachine> virtualMachines() {
        return views(ResourceType.VIRTUAL_MACHINE, VirtualMachine::of);
    }

    default List<LoadBalancer> loadBalancers() {
        return views(ResourceType.LOAD_BALANCER, LoadBalancer::of);
    }

    default List<NatGateway> natGateways() {
        return views(ResourceType.NAT_GATEWAY, NatGateway::of);
    }

    /** Returns App Services and Functions. */
    default List<WebApp> webApps() {
        return views(ResourceType.WEB_APP, WebApp::of);
    }
}
