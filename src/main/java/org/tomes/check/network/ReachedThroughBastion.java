package org.tomes.check.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Bastion;
import org.tomes.inventory.view.VirtualNetworkView;
import org.tomes.inventory.view.VirtualNetworkView.Peering;

/**
 * Checks that machines are reached through Bastion. Each virtual network with machines needs a Bastion in this network
 * or in a peered network. A Bastion with the Developer SKU serves only the network that contains it.
 */
final class ReachedThroughBastion extends BaseCheck {

    private static final Comparator<Bastion> READY_FIRST = Comparator
            .<Bastion, Boolean>comparing(bastion -> bastion.unfinished().isPresent())
            .thenComparing(Bastion::id);

    private static final Set<String> SERVING = Set.of("azurebastionsubnet");

    ReachedThroughBastion() {
        super("network.bastion", Severity.MEDIUM, ControlRef.direct("A.8.21"), ControlRef.supporting("A.8.2"),
                ControlRef.supporting("A.8.5"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return Stream
                .concat(MachineInterfaces.of(context.inventory()).networks().stream().map(id -> assess(id, context)),
                        unread(ResourceType.NETWORK_INTERFACE, context))
                .toList();
    }

    private Assessment assess(ResourceId id, CheckContext context) {
        Inventory inventory = context.inventory();
        CheckedResource subject = inventory.find(id)
                .map(CheckedResource::of)
                .orElseGet(() -> CheckedResource.of(id, ResourceType.VIRTUAL_NETWORK));
        CollectedNetworks networks = CollectedNetworks.of(inventory);
        Optional<Bastion> ownBastion = networks.bastionsOf(id).min(READY_FIRST);
        if (ownBastion.isPresent()) {
            return answer(subject, ownBastion.get(), "own");
        }
        Optional<VirtualNetworkView> network = networks.find(id);
        if (network.isEmpty()) {
            return inventory.find(id).isPresent() ? notFullyRead(subject) : notRead(subject);
        }
        Set<String> subnets = MachineInterfaces.of(inventory).subnets(id);
        List<ResourceId> serving = network.get()
                .peerings()
                .stream()
                .filter(peering -> isConnected(peering) && peering.connects(subnets, SERVING))
                .flatMap(peering -> peering.remote().stream())
                .filter(remote -> peeringsAllowTraffic(networks.between(remote, id), subnets))
                .toList();
        List<ResourceId> peers = serving.stream().filter(remote -> !networks.isOneSided(remote, id)).toList();
        Optional<Bastion> theirs = peers.stream()
                .flatMap(networks::bastionsOf)
                .filter(bastion -> !isDeveloper(bastion))
                .min(READY_FIRST);
        if (theirs.isPresent()) {
            return answer(subject, theirs.get(), "peered");
        }
        if (serving.stream().anyMatch(remote -> networks.isOneSided(remote, id))) {
            return notAssessed(subject, "one-sided",
                    list(serving.stream().filter(remote -> networks.isOneSided(remote, id)).map(ResourceId::name)));
        }
        return areBastionsKnown(network.get(), peers, context) ? notMet(subject, "none")
                : typeNotRead(subject, ResourceType.BASTION);
    }

    private Assessment answer(CheckedResource subject, Bastion bastion, String where) {
        return bastion.unfinished()
                .map(state -> notAssessed(subject, "not-ready", bastion.name(), state))
                .orElseGet(() -> met(subject, where, bastion.name(), bastion.network().orElseThrow().name()));
    }

    private static boolean isConnected(Peering peering) {
        return peering.state().map("Connected"::equalsIgnoreCase).orElse(true) && peering.access().orElse(true);
    }

    /** Whether the peerings back from the other network also allow the traffic, if they were read. */
    private static boolean peeringsAllowTraffic(List<Peering> back, Set<String> subnets) {
        return back.stream().allMatch(peering -> isConnected(peering) && peering.connects(SERVING, subnets));
    }

    private static boolean isDeveloper(Bastion bastion) {
        return bastion.sku().filter("Developer"::equalsIgnoreCase).isPresent();
    }

    /**
     * Whether all Bastions that could serve the network are known: Bastions were read in the subscription of each
     * relevant network, or they were read elsewhere and the network has no subnet for a Bastion.
     */
    private static boolean areBastionsKnown(VirtualNetworkView network, List<ResourceId> peers, CheckContext context) {
        boolean anywhere = context.inventory().covers(ResourceType.BASTION);
        return Stream.concat(Stream.of(network.id()), peers.stream())
                .allMatch(id -> context.covers(ResourceType.BASTION, id)
                        || anywhere && isWithoutBastionSubnet(id, context.inventory()));
    }

    private static boolean isWithoutBastionSubnet(ResourceId id, Inventory inventory) {
        return CollectedNetworks.of(inventory)
                .find(id)
                .filter(network -> network.subnets()
                        .stream()
                        .noneMatch(
                                subnet -> ReservedSubnet.of(subnet).filter(ReservedSubnet.BASTION::equals).isPresent()))
                .isPresent();
    }
}
