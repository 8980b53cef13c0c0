package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.space.PacketBox;

/**
 * Determines which packets pass from one place of a virtual network to another. Packets pass the NSGs of the network
 * interface and the subnet that they leave, and then those of the subnet and the network interface that they enter.
 */
public final class InternalFilterChain {

    /** Result for a set of packets. */
    public enum Fate {
        PASS,
        STOP,
        UNDECIDED
    }

    /**
     * Origin or destination of packets.
     *
     * @param subnet lower-case subnet id; empty if unknown, for example for the internet
     * @param attachment the NSG of the network interfaces there; empty if no NSG is attached to them
     */
    public record End(Optional<String> subnet, Optional<Network.NetworkAttachment> attachment) {
    }

    private final InternalFilterChains chains;
    private final List<List<RuleBox>> stages = new ArrayList<>();
    private boolean unread;

    InternalFilterChain(InternalFilterChains chains, End origin, End destination) {
        this.chains = chains;
        Network network = chains.network();
        origin.attachment().ifPresent(attachment -> add(Optional.of(attachment), Direction.OUTBOUND));
        origin.subnet().ifPresent(subnet -> add(network.subnetAttachment(subnet), Direction.OUTBOUND));
        destination.subnet().ifPresent(subnet -> add(network.subnetAttachment(subnet), Direction.INBOUND));
        destination.attachment().ifPresent(attachment -> add(Optional.of(attachment), Direction.INBOUND));
    }

    private void add(Optional<Network.NetworkAttachment> attachment, Direction direction) {
        Optional<SecurityGroup> group = attachment.flatMap(Network.NetworkAttachment::group);
        group.ifPresent(securityGroup -> stages.add(chains.boxes(securityGroup, direction)));
        unread |= group.isEmpty() && (attachment.isEmpty() || attachment.get().attached());
    }

    /** Divides a box into parts, each of which has a single result. */
    public void follow(PacketBox box, BiConsumer<PacketBox, Fate> visitor) {
        follow(box, List.of(), visitor);
    }

    private void follow(PacketBox box, List<PacketClass> before, BiConsumer<PacketBox, Fate> visitor) {
        if (before.size() == stages.size() || before.stream().anyMatch(InternalFilterChain::blocksAll)) {
            visitor.accept(box, fate(before));
            return;
        }
        for (PacketClass next : PacketClass.of(box, stages.get(before.size()))) {
            List<PacketClass> all = new ArrayList<>(before);
            all.add(next);
            follow(next.box(), all, visitor);
        }
    }

    /** Whether no packet passes, whatever the values of unknown conditions are. */
    private static boolean blocksAll(PacketClass fragment) {
        return fragment.deciding().stream().noneMatch(RuleBox::allows);
    }

    private Fate fate(List<PacketClass> fragments) {
        Set<Boolean> allowed = PacketClass.possibleDecisions(fragments);
        return !allowed.contains(true) ? Fate.STOP : allowed.contains(false) || unread ? Fate.UNDECIDED : Fate.PASS;
    }
}
