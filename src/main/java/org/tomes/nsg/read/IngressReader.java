package org.tomes.nsg.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.IngressPath;
import org.tomes.nsg.IngressPath.Kind;
import org.tomes.nsg.IpConfiguration;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/** Collects paths from the internet into virtual networks. The paths are assembled when all data has been read. */
final class IngressReader {

    private final Map<String, Boolean> basic = new HashMap<>();
    /** Public addresses that were read completely. */
    private final Set<String> addresses = new HashSet<>();
    /** Public addresses by the IP configuration to which they refer. */
    private final Map<String, String> placed = new HashMap<>();
    private final Map<String, ResourceFields> balancers = new HashMap<>();
    private final Map<String, List<ResourceFields>> natRules = new HashMap<>();
    private final List<ResourceFields> services = new ArrayList<>();
    /** Names of network interfaces with contradictory data, by id. */
    private final Map<String, String> uncertain = new HashMap<>();
    private final List<IngressPath> nodePools = new ArrayList<>();

    void addPublicAddress(ResourceFields address) {
        String sku = address.inner("sku").text("name");
        if (!sku.isEmpty()) {
            address.id().ifPresent(id -> basic.put(id, sku.equalsIgnoreCase("Basic")));
        }
        if (address.has("properties") || address.has("publicIPAllocationMethod")) {
            address.id().ifPresent(addresses::add);
        }
        address.inner("ipConfiguration").id().ifPresent(place -> address.id().ifPresent(id -> placed.put(place, id)));
    }

    /**
     * Adds a load balancer. A load balancer that was read partially, as in a list of all resources, counts as unread,
     * because it may lead to any interface.
     */
    void addBalancer(ResourceFields balancer) {
        if (balancer.has("properties") || balancer.has("frontendIPConfigurations")) {
            balancer.id().ifPresent(id -> balancers.put(id, balancer));
        }
    }

    /**
     * @param rule an inbound NAT rule that is listed separately from its load balancer, as in templates and lists of
     * rules
     */
    void addNatRule(ResourceFields rule) {
        rule.id()
                .map(IngressReader::balancerOf)
                .ifPresent(balancer -> natRules.computeIfAbsent(balancer, key -> new ArrayList<>()).add(rule));
    }

    /**
     * @param pool node pool of a Kubernetes cluster. Each of its machines may have a public address, which is not a
     * resource outside the cluster. Source: Microsoft's page "Use instance-level public IPs in AKS"
     */
    void addNodePool(String name, ResourceFields pool) {
        boolean isPublic = pool.text("enableNodePublicIP").equalsIgnoreCase("true");
        pool.reference("vnetSubnetID")
                .filter(subnet -> isPublic)
                .ifPresent(subnet -> nodePools.add(new IngressPath(Kind.SERVICE, name, Optional.empty(), Set.of(),
                        Set.of(subnet), AddressSet.NONE, Protocol.ALL, PortNotation.ALL)));
    }

    /**
     * @param service a Bastion, firewall or gateway, which is in a subnet and may have a public address
     */
    void addService(ResourceFields service) {
        services.add(service);
    }

    /** Records that the paths to an interface are unknown, because its data is contradictory. */
    void markUncertain(Nic nic) {
        uncertain.put(nic.id(), nic.name());
    }

    List<IngressPath> ingressPaths(Collection<Nic> nics) {
        List<IpConfiguration> configurations = nics.stream().flatMap(nic -> nic.configurations().stream()).toList();
        List<IngressPath> entrances = new ArrayList<>();
        Set<String> unread = new TreeSet<>(placed.keySet());
        for (IpConfiguration configuration : configurations) {
            unread.remove(configuration.id());
            configuration.publicAddress()
                    .or(() -> Optional.ofNullable(placed.get(configuration.id())))
                    .ifPresent(id -> entrances.add(addressPath(id, configuration.id())));
            Stream.concat(configuration.pools().stream(), configuration.natRules().stream())
                    .map(IngressReader::balancerOf)
                    .filter(id -> !balancers.containsKey(id))
                    .distinct()
                    .forEach(id -> entrances.add(new IngressPath(Kind.UNREAD, SecurityGroupReader.lastSegment(id),
                            Optional.empty(), Set.of(configuration.id()), Set.of(), AddressSet.NONE, Protocol.ALL,
                            PortNotation.ALL)));
        }
        unread.stream()
                .filter(id -> id.contains("/networkinterfaces/"))
                .forEach(id -> entrances.add(addressPath(placed.get(id), id)));
        balancers.values().forEach(balancer -> entrances.addAll(balancerPaths(balancer, configurations)));
        services.stream().flatMap(service -> servicePath(service).stream()).forEach(entrances::add);
        entrances.addAll(nodePools);
        nics.stream()
                .filter(nic -> uncertain.containsKey(nic.id()))
                .map(nic -> new IngressPath(Kind.UNCERTAIN, uncertain.get(nic.id()), Optional.empty(),
                        nic.configurations().stream().map(IpConfiguration::id).collect(Collectors.toSet()), Set.of(),
                        AddressSet.NONE, Protocol.ALL, PortNotation.ALL))
                .forEach(entrances::add);
        return entrances;
    }

    /**
     * Whether all load balancers with a public address are known. At least one load balancer or public address must
     * have been read, and no public address may refer to an unread load balancer. As in all checks, a list of either
     * type counts as complete.
     */
    boolean areBalancersKnown() {
        return (!balancers.isEmpty() || !addresses.isEmpty()) && placed.keySet()
                .stream()
                .filter(place -> place.contains("/loadbalancers/"))
                .map(place -> place.replaceFirst("/frontendipconfigurations/[^/]*$", ""))
                .allMatch(balancers::containsKey);
    }

    private IngressPath addressPath(String address, String configuration) {
        return new IngressPath(Kind.PUBLIC_ADDRESS, SecurityGroupReader.lastSegment(address),
                Optional.ofNullable(basic.get(address)), Set.of(configuration), Set.of(), AddressSet.NONE, Protocol.ALL,
                PortNotation.ALL);
    }

    private static String balancerOf(String part) {
        return part.replaceFirst("/(backendaddresspools|inboundnatrules|inboundnatpools)/[^/]*$", "");
    }

    private List<IngressPath> balancerPaths(ResourceFields balancer, List<IpConfiguration> configurations) {
        Map<String, Optional<Boolean>> publicFrontends = new HashMap<>();
        for (ResourceFields frontend : balancer.objects("frontendIPConfigurations")) {
            Optional<String> address = frontend.inner("publicIPAddress").id();
            if (address.isPresent() || frontend.inner("publicIPPrefix").id().isPresent()) {
                frontend.idWithin(balancer, "frontendIPConfigurations")
                        .ifPresent(id -> publicFrontends.put(id, address.map(basic::get)));
            }
        }
        List<IngressPath> entrances = new ArrayList<>();
        for (ResourceFields rule : balancer.objects("loadBalancingRules")) {
            Set<String> pools = new HashSet<>(rule.ids("backendAddressPools"));
            rule.inner("backendAddressPool").id().ifPresent(pools::add);
            add(Kind.LOAD_BALANCER, balancer, rule, pools, publicFrontends, configurations, entrances);
        }
        Set<String> embeddedRules = balancer.ids("inboundNatRules");
        List<ResourceFields> translations = new ArrayList<>(balancer.objects("inboundNatRules"));
        balancer.id()
                .map(id -> natRules.getOrDefault(id, List.of()))
                .stream()
                .flatMap(List::stream)
                .filter(rule -> rule.id().filter(embeddedRules::contains).isEmpty())
                .forEach(translations::add);
        for (ResourceFields rule : translations) {
            add(Kind.TRANSLATION, balancer, rule, rule.inner("backendAddressPool").id().map(Set::of).orElse(Set.of()),
                    publicFrontends, configurations, entrances);
        }
        for (ResourceFields pool : balancer.objects("inboundNatPools")) {
            add(Kind.TRANSLATION, balancer, pool, Set.of(), publicFrontends, configurations, entrances);
        }
        return entrances;
    }

    private static void add(Kind kind, ResourceFields balancer, ResourceFields rule, Set<String> pools,
            Map<String, Optional<Boolean>> publicFrontends, List<IpConfiguration> configurations,
            List<IngressPath> entrances) {
        String frontend = rule.inner("frontendIPConfiguration").id().orElse("");
        if (!publicFrontends.containsKey(frontend)) {
            return;
        }
        Set<String> targets = configurations.stream()
                .filter(ipConfiguration -> ipConfiguration.pools().stream().anyMatch(pools::contains)
                        || Stream.of("inboundNatRules", "inboundNatPools")
                                .flatMap(list -> rule.idWithin(balancer, list).stream())
                                .anyMatch(ipConfiguration.natRules()::contains))
                .map(IpConfiguration::id)
                .collect(Collectors.toSet());
        rule.inner("backendIPConfiguration").id().ifPresent(targets::add);
        List<AddressSet> addresses = new ArrayList<>();
        for (ResourceFields pool : balancer.objects("backendAddressPools")) {
            if (pool.idWithin(balancer, "backendAddressPools").filter(pools::contains).isPresent()) {
                targets.addAll(pool.ids("backendIPConfigurations"));
                pool.objects("loadBalancerBackendAddresses")
                        .forEach(fields -> Address.parse(fields.text("ipAddress"))
                                .map(Address::asSet)
                                .ifPresent(addresses::add));
            }
        }
        RangeSet ports = PortNotation.parse(rule.text("backendPort")).orElse(PortNotation.ALL);
        RangeSet protocols = Protocol.parse(rule.text("protocol")).orElse(Protocol.ALL);
        entrances.add(new IngressPath(kind, balancer.text("name"), publicFrontends.get(frontend), targets, Set.of(),
                AddressSet.unionOf(addresses), protocols, ports));
    }

    private Optional<IngressPath> servicePath(ResourceFields service) {
        List<ResourceFields> configurations = Stream
                .of("ipConfigurations", "gatewayIPConfigurations", "frontendIPConfigurations")
                .flatMap(list -> service.objects(list).stream())
                .toList();
        Set<String> subnets = configurations.stream()
                .flatMap(fields -> fields.inner("subnet").id().stream())
                .collect(Collectors.toSet());
        boolean isPublic = configurations.stream().anyMatch(fields -> fields.inner("publicIPAddress").id().isPresent());
        return isPublic && !subnets.isEmpty() ? Optional.of(new IngressPath(Kind.SERVICE, service.text("name"),
                Optional.empty(), Set.of(), subnets, AddressSet.NONE, Protocol.ALL, PortNotation.ALL))
                : Optional.empty();
    }
}
