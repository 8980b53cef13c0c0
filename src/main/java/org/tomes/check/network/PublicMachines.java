package org.tomes.check.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.PublicAddress;
import org.tomes.inventory.view.VirtualMachine;
import org.tomes.nsg.IngressPath;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.ManagementPorts;

/** Checks that virtual machines have no public addresses. */
final class PublicMachines extends ResourceCheck<VirtualMachine> {

    private static final ResourceType CLUSTER = ResourceType.of("Microsoft.ContainerService/managedClusters");

    /**
     * Inbound NAT from public load balancers to management ports, and load balancers that were not read, by the IP
     * configuration to which they lead; from Microsoft's page "Inbound NAT rules".
     */
    private static final CachedValue<CheckContext, Map<String, List<IngressPath>>> TRANSLATIONS = new CachedValue<>(
            PublicMachines::translations);
    /** The ids of public addresses, by the resources that use them and by the resources that contain these. */
    private static final CachedValue<Inventory, Map<ResourceId, List<ResourceId>>> ADDRESSES = new CachedValue<>(
            PublicMachines::addresses);

    PublicMachines() {
        super("network.vm-public-ip", Severity.MEDIUM, Inventory::virtualMachines, ControlRef.direct("A.8.20"),
                ControlRef.direct("A.8.21"));
    }

    /** Assesses individual VMs, and each scale set as a whole. */
    @Override
    public List<Assessment> assess(CheckContext context) {
        return Stream.of(super.assess(context).stream(),
                context.inventory().resources(ScaleSets.TYPE).stream().map(resource -> assess(resource, context)),
                context.inventory().resources(CLUSTER).stream().filter(Resource::hasProperties).flatMap(this::nodes))
                .flatMap(each -> each)
                .toList();
    }

    /**
     * Returns a result only for clusters that request public addresses. For other clusters, the scale sets of their
     * machines are assessed.
     */
    private Stream<Assessment> nodes(Resource cluster) {
        List<String> open = cluster.node()
                .properties()
                .objects("agentPoolProfiles")
                .stream()
                .filter(pool -> pool.flag("enableNodePublicIP").orElse(false))
                .map(pool -> pool.text("name").orElse("–"))
                .toList();
        return open.isEmpty() ? Stream.empty()
                : Stream.of(notMet(CheckedResource.of(cluster), "node-pool", list(open.stream())));
    }

    private Assessment assess(Resource scaleSet, CheckContext context) {
        CheckedResource subject = CheckedResource.of(scaleSet);
        if (!scaleSet.hasProperties()) {
            return notFullyRead(subject);
        }
        if (ScaleSets.isPublic(scaleSet)) {
            return notMet(subject, "scale-set");
        }
        List<ResourceId> used = addressesUsedBy(List.of(scaleSet.id()), context.inventory());
        if (!used.isEmpty()) {
            return notMet(subject, "public", list(used.stream().map(id -> describe(id, context.inventory()))));
        }
        List<InboundNatRule> translations = InboundNatRule.of(scaleSet, context.inventory());
        List<String> open = translations.stream()
                .filter(InboundNatRule::publishesManagement)
                .map(InboundNatRule::text)
                .toList();
        if (!open.isEmpty()) {
            return notMet(subject, "scale-set-nat", list(open.stream()));
        }
        List<String> unread = translations.stream()
                .filter(translation -> !translation.read())
                .map(InboundNatRule::name)
                .toList();
        if (context.lacks(ResourceType.PUBLIC_ADDRESS, scaleSet.id())) {
            return typeNotRead(subject, ResourceType.PUBLIC_ADDRESS);
        }
        if (!ScaleSets.containsNetworkProfile(scaleSet)) {
            return missingProperty(subject, "virtualMachineProfile.networkProfile");
        }
        return unread.isEmpty() ? met(subject, "scale-set-private")
                : notAssessed(subject, "scale-set-nat-unread", list(unread.stream()));
    }

    @Override
    protected Assessment assess(VirtualMachine machine, CheckContext context) {
        CheckedResource subject = CheckedResource.of(machine);
        MachineInterfaces machines = MachineInterfaces.of(context.inventory());
        List<ResourceId> interfaces = Stream
                .concat(machine.interfaces().stream(),
                        machines.interfacesOf(machine).stream().map(NetworkInterface::id))
                .toList();
        List<ResourceId> addresses = Stream.concat(
                machines.interfacesOf(machine)
                        .stream()
                        .flatMap(nic -> nic.ipConfigurations().stream())
                        .flatMap(configuration -> configuration.publicAddress().stream()),
                addressesUsedBy(interfaces, context.inventory()).stream()).distinct().toList();
        if (!addresses.isEmpty()) {
            return notMet(subject, "public", list(addresses.stream().map(id -> describe(id, context.inventory()))));
        }
        List<IngressPath> translations = machines.interfacesOf(machine)
                .stream()
                .flatMap(nic -> nic.ipConfigurations()
                        .stream()
                        .map(configuration -> nic.id().child("ipConfigurations", configuration.name()).key()))
                .flatMap(configuration -> TRANSLATIONS.in(context).getOrDefault(configuration, List.of()).stream())
                .toList();
        List<String> open = names(translations, IngressPath.Kind.TRANSLATION);
        if (!open.isEmpty()) {
            return notMet(subject, "nat", list(open.stream()));
        }
        List<ResourceId> unread = machines.unreadInterfacesOf(machine);
        if (!unread.isEmpty()) {
            return notAssessed(subject, "unread", list(unread.stream().map(ResourceId::name)));
        }
        if (context.lacks(ResourceType.PUBLIC_ADDRESS, machine.id())) {
            return typeNotRead(subject, ResourceType.PUBLIC_ADDRESS);
        }
        List<String> unreadBalancers = names(translations, IngressPath.Kind.UNREAD);
        if (!unreadBalancers.isEmpty()) {
            return notAssessed(subject, "nat-unread", list(unreadBalancers.stream()));
        }
        return machine.interfaces().isEmpty() && machines.interfacesOf(machine).isEmpty()
                ? notAssessed(subject, "no-interface")
                : met(subject, "private");
    }

    private static List<String> names(List<IngressPath> paths, IngressPath.Kind kind) {
        return paths.stream().filter(path -> path.kind() == kind).map(IngressPath::name).toList();
    }

    private static Map<String, List<IngressPath>> translations(CheckContext context) {
        Map<String, List<IngressPath>> all = new HashMap<>();
        context.network()
                .entrances()
                .stream()
                .filter(path -> path.kind() == IngressPath.Kind.UNREAD
                        || path.kind() == IngressPath.Kind.TRANSLATION && Stream.of(Protocol.TCP, Protocol.UDP)
                                .anyMatch(protocol -> path.accepts(protocol, ManagementPorts.of(protocol))))
                .forEach(path -> path.configurations()
                        .forEach(address -> all.computeIfAbsent(address, key -> new ArrayList<>()).add(path)));
        return all;
    }

    /**
     * Returns addresses that refer to one of the owners. They are used because data about machines may be older than
     * the address, and because no list contains the interfaces of individual machines of a scale set.
     */
    private static List<ResourceId> addressesUsedBy(List<ResourceId> owners, Inventory inventory) {
        Map<ResourceId, List<ResourceId>> byOwner = ADDRESSES.in(inventory);
        return owners.stream().distinct().flatMap(owner -> byOwner.getOrDefault(owner, List.of()).stream()).toList();
    }

    private static Map<ResourceId, List<ResourceId>> addresses(Inventory inventory) {
        Map<ResourceId, List<ResourceId>> all = new HashMap<>();
        for (PublicAddress address : inventory.publicAddresses()) {
            Stream.iterate(address.usedBy(), Optional::isPresent, user -> user.flatMap(ResourceId::parent))
                    .flatMap(Optional::stream)
                    .forEach(user -> all.computeIfAbsent(user, key -> new ArrayList<>()).add(address.id()));
        }
        return all;
    }

    /** Returns the address if it was read; otherwise the name of the resource. */
    private static String describe(ResourceId id, Inventory inventory) {
        return inventory.find(id)
                .filter(read -> read.type().equals(ResourceType.PUBLIC_ADDRESS))
                .map(PublicAddress::of)
                .flatMap(PublicAddress::address)
                .map(address -> id.name() + " (" + address + ")")
                .orElse(id.name());
    }
}
