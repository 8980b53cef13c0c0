package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Piece;
import org.tomes.nsg.Pieces;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.space.Box;

/**
 * Follows packets out of one subnet and into another: past the NSG of the first and past that of the second. Groups of
 * network interfaces are not looked at, since a subnet's answer is asked for and not a machine's.
 */
public final class Passage {

    /** What becomes of some packets. */
    public enum Fate {
        PASS, STOP, UNDECIDED
    }

    private final List<List<Piece>> stages = new ArrayList<>();
    private boolean unread;

    /**
     * @param out the subnet, by its id in lower case, that packets leave; empty where none is known
     * @param in the subnet that they enter
     */
    public Passage(Network network, Optional<String> out, Optional<String> in) {
        out.ifPresent(subnet -> add(network, subnet, Direction.OUTBOUND));
        in.ifPresent(subnet -> add(network, subnet, Direction.INBOUND));
    }

    private void add(Network network, String subnet, Direction direction) {
        Optional<Network.Attachment> attachment = network.ofSubnet(subnet);
        Optional<SecurityGroup> group = attachment.flatMap(Network.Attachment::group);
        group.ifPresent(one -> stages.add(Pieces.of(one, direction, network.around(one))));
        unread |= group.isEmpty() && (attachment.isEmpty() || attachment.get().attached());
    }

    /** Takes a box apart into parts of one fate each. */
    public void follow(Box box, BiConsumer<Box, Fate> visitor) {
        if (stages.isEmpty()) {
            visitor.accept(box, unread ? Fate.UNDECIDED : Fate.PASS);
            return;
        }
        for (Fragment first : Fragment.of(box, stages.getFirst())) {
            if (stages.size() == 1) {
                visitor.accept(first.box(), fate(first.deciding().stream().map(Piece::allows).distinct().toList()));
            } else {
                for (Fragment second : Fragment.of(first.box(), stages.get(1))) {
                    visitor.accept(second.box(), fate(first.decidingWith(second).stream()
                            .map(pair -> pair.first().allows() && pair.second().allows()).distinct().toList()));
                }
            }
        }
    }

    private Fate fate(List<Boolean> allowed) {
        return !allowed.contains(true) ? Fate.STOP : allowed.contains(false) || unread ? Fate.UNDECIDED : Fate.PASS;
    }
}
