package org.tomes.nsg.answer;

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
import org.tomes.nsg.answer.FilterLevel.Place;
import org.tomes.nsg.space.AddressSet;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Chooses in a network what flows are to pass: one group by itself, or all that stands before a network interface. */
public final class ReachFrom {

    private final Network network;
    private final AddressSet given;
    private final Map<Optional<String>, TagResolution> bySubnet = new HashMap<>();

    /** @param given address space of the virtual network that is not in the data; none if it is */
    public ReachFrom(Network network, AddressSet given) {
        this.network = network;
        this.given = given;
    }

    /** What names stand for to the group. */
    public TagResolution tagsFor(SecurityGroup group) {
        return network.tagsFor(group).withSpace(given);
    }

    /** @throws Problem if no group or more than one has this name or id */
    public SecurityGroup group(String name) {
        List<SecurityGroup> found = network.groups()
                .stream()
                .filter(group -> group.name().equalsIgnoreCase(name) || group.id().equalsIgnoreCase(name))
                .toList();
        return one(found, "group", name);
    }

    /** @throws Problem if no network interface or more than one has this name or id */
    public Nic nic(String name) {
        return one(network.nics()
                .stream()
                .filter(nic -> nic.name().equalsIgnoreCase(name) || nic.id().equalsIgnoreCase(name))
                .toList(), "nic", name);
    }

    private static <T> T one(List<T> found, String what, String name) {
        if (found.size() != 1) {
            throw new Problem(ProblemKind.USAGE,
                    Message.of("nsg.reach." + (found.isEmpty() ? "no." : "several.") + what, name));
        }
        return found.getFirst();
    }

    public Reach through(SecurityGroup group) {
        Place place = network.guardsSubnet(group) ? Place.SUBNET : network.guardsNic(group) ? Place.NIC : Place.NONE;
        return new Reach(List.of(new FilterLevel(place, Optional.of(group))), tagsFor(group), AddressSet.NONE);
    }

    public TagResolution tagsFor(Nic nic) {
        // All interfaces of a subnet see the same, and working it out goes through every interface of the network.
        return bySubnet.computeIfAbsent(nic.subnet(), subnet -> network.tagsFor(nic).withSpace(given));
    }

    /** Whether a Standard public address leads to it, which admits nothing from outside where no NSG allows it. */
    private boolean isShut(Nic nic) {
        List<IngressPath> leading = network.entrances()
                .stream()
                .filter(entrance -> nic.configurations().stream().anyMatch(entrance::leadsTo))
                .toList();
        return !leading.isEmpty() && leading.stream().allMatch(entrance -> entrance.basic().equals(Optional.of(false)));
    }

    /** What stands before a network interface, in the order of inbound packets; none if no group is attached. */
    public List<FilterLevel> levels(Nic nic) {
        List<FilterLevel> levels = new ArrayList<>();
        Optional<Network.Attachment> subnet = nic.subnet().flatMap(network::ofSubnet);
        if (subnet.isEmpty() || subnet.get().attached()) {
            levels.add(new FilterLevel(Place.SUBNET, subnet.flatMap(Network.Attachment::group)));
        }
        Network.Attachment own = network.ofNic(nic);
        if (own.attached()) {
            levels.add(new FilterLevel(Place.NIC, own.group()));
        }
        return levels;
    }

    public Reach through(Nic nic) {
        return new Reach(levels(nic), tagsFor(nic), nic.addressSet(), isShut(nic), past(nic));
    }

    /** Whether what arrives there passes no group, or it is not known whether it does. */
    public boolean isPastGroups(Nic nic) {
        return past(nic).isPresent();
    }

    /**
     * What is to be said of traffic to a private endpoint that no NSG filters, or of which it is not known whether one
     * does.
     */
    private Optional<FlowAnswer> past(Nic nic) {
        if (!nic.endpoint() || network.filtersEndpoint(nic).filter(filters -> filters).isPresent()) {
            return Optional.empty();
        }
        boolean known = network.filtersEndpoint(nic).isPresent();
        return Optional.of(new FlowAnswer(known ? FlowAnswer.Fate.ALLOW : FlowAnswer.Fate.UNDECIDED, Optional.empty(),
                Place.NONE, Message.of(known ? "nsg.reach.endpoint" : "nsg.reach.endpointUnknown")));
    }

    /** One of the levels before a network interface by itself. */
    public Reach through(Nic nic, FilterLevel level) {
        return new Reach(List.of(level), tagsFor(nic), nic.addressSet());
    }
}
