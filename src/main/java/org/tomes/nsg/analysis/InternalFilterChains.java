package org.tomes.nsg.analysis;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;

/** The filter chains of one network. An NSG is part of many chains, so its rules are converted into boxes only once. */
public final class InternalFilterChains {

    private final Network network;
    private final Map<SecurityGroup, Map<Direction, List<RuleBox>>> boxes = new IdentityHashMap<>();

    public InternalFilterChains(Network network) {
        this.network = network;
    }

    public InternalFilterChain between(InternalFilterChain.End origin, InternalFilterChain.End destination) {
        return new InternalFilterChain(this, origin, destination);
    }

    Network network() {
        return network;
    }

    List<RuleBox> boxes(SecurityGroup group, Direction direction) {
        return boxes.computeIfAbsent(group, key -> new EnumMap<>(Direction.class))
                .computeIfAbsent(direction, key -> RuleBoxes.of(group, direction, network.tagsFor(group)));
    }
}
