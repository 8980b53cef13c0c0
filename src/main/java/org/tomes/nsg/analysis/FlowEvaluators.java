package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.nsg.IngressPath;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.analysis.FilterLevel.Place;
import org.tomes.nsg.space.AddressSet;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Selects the filters for flows in a network: a single NSG, or all NSGs of a network interface. */
public final class FlowEvaluators {

    private final Network network;
    private final AddressSet additionalSpace;
    private final Map<Optional<String>, TagResolution> bySubnet = new HashMap<>();

    /**
     * @param additionalSpace address space of the virtual network that the data does not contain; empty if the data is
     * complete
     */
    public FlowEvaluators(Network network, AddressSet additionalSpace) {
        this.network = network;
        this.additionalSpace = additionalSpace;
    }

    /** Resolves the names in the rules of the NSG. */
    public TagResolution tagsFor(SecurityGroup group) {
        return network.tagsFor(group).withSpace(additionalSpace);
    }

    /**
     * @throws Problem if no NSG or more than one has this name or id
     */
    public SecurityGroup group(String name) {
        List<SecurityGroup> matching = network.groups()
                .stream()
                .filter(group -> group.name().equalsIgnoreCase(name) || group.id().equalsIgnoreCase(name))
                .toList();
        return single(matching, "group", name);
    }

    /** @throws Problem if no network interface or more than one has this name or id */
    public Nic nic(String name) {
        return single(network.nics()
                .stream()
                .filter(nic -> nic.name().equalsIgnoreCase(name) || nic.id().equalsIgnoreCase(name))
                .toList(), "nic", name);
    }

    private static <T> T single(List<T> matching, String keySuffix, String name) {
        if (matching.size() != 1) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("nsg.reach." + (matching.isEmpty() ? "no." : "several.") + keySuffix, name));
        }
        return matching.getFirst();
    }

    public FlowEvaluator through(SecurityGroup group) {
        Place place = network.isAttachedToSubnet(group) ? Place.SUBNET
                : network.isAttachedToNic(group) ? Place.NIC : Place.NONE;
        return new FlowEvaluator(List.of(new FilterLevel(place, Optional.of(group))), tagsFor(group), AddressSet.NONE);
    }

    public TagResolution tagsFor(Nic nic) {
        // All interfaces of a subnet use the same resolution, because computing one scans every interface of the
        // network.
        return bySubnet.computeIfAbsent(nic.subnet(), subnet -> network.tagsFor(nic).withSpace(additionalSpace));
    }

    /**
     * Whether traffic reaches the interface only through Standard public addresses, which allow none unless an NSG
     * allows it.
     */
    private boolean isClosedByDefault(Nic nic) {
        List<IngressPath> paths = network.entrances()
                .stream()
                .filter(entrance -> nic.configurations().stream().anyMatch(entrance::leadsTo))
                .toList();
        return !paths.isEmpty() && paths.stream().allMatch(entrance -> entrance.basic().equals(Optional.of(false)));
    }

    /**
     * Returns the filter levels of a network interface in the order for inbound packets; empty if no NSG is attached.
     */
    public List<FilterLevel> levels(Nic nic) {
        List<FilterLevel> levels = new ArrayList<>();
        Optional<Network.NetworkAttachment> subnet = nic.subnet().flatMap(network::subnetAttachment);
        if (subnet.isEmpty() || subnet.get().attached()) {
            levels.add(new FilterLevel(Place.SUBNET, subnet.flatMap(Network.NetworkAttachment::group)));
        }
        Network.NetworkAttachment nicAttachment = network.nicAttachment(nic);
        if (nicAttachment.attached()) {
            levels.add(new FilterLevel(Place.NIC, nicAttachment.group()));
        }
        return levels;
    }

    public FlowEvaluator through(Nic nic) {
        return new FlowEvaluator(levels(nic), tagsFor(nic), nic.addressSet(), isClosedByDefault(nic),
                answerWithoutFilter(nic));
    }

    /** Whether no NSG filters inbound traffic, or it is unknown whether one does. */
    public boolean bypassesGroups(Nic nic) {
        return answerWithoutFilter(nic).isPresent();
    }

    /**
     * Returns the answer for traffic to a private endpoint if no NSG filters it, or if it is unknown whether one does.
     */
    private Optional<FlowAnswer> answerWithoutFilter(Nic nic) {
        if (!nic.endpoint() || network.filtersEndpoint(nic).filter(filters -> filters).isPresent()) {
            return Optional.empty();
        }
        boolean isKnown = network.filtersEndpoint(nic).isPresent();
        return Optional.of(new FlowAnswer(isKnown ? FlowAnswer.Fate.ALLOW : FlowAnswer.Fate.UNDECIDED, Optional.empty(),
                Place.NONE, Message.of(isKnown ? "nsg.reach.endpoint" : "nsg.reach.endpointUnknown")));
    }

    /** Returns the filter of a single level of a network interface. */
    public FlowEvaluator through(Nic nic, FilterLevel level) {
        return new FlowEvaluator(List.of(level), tagsFor(nic), nic.addressSet());
    }
}
