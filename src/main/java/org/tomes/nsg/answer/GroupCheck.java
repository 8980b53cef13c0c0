package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.List;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Network;
import org.tomes.nsg.Pieces;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Surroundings;

/**
 * What there is to say about one NSG by itself. What its rules permit is no proof that packets arrive: that takes a
 * public address, a load balancer or a translation as well.
 */
public record GroupCheck(SecurityGroup group, List<Exposure> exposures, List<Mistake> mistakes, List<UnreachableRule> unreachableRules) {

    /** Checks every group of a network, in the order in which they were read. */
    public static List<GroupCheck> of(Network network) {
        return network.groups().stream().map(group -> of(group, network.around(group))).toList();
    }

    /** @param surroundings what the names in the group's rules stand for */
    public static GroupCheck of(SecurityGroup group, Surroundings surroundings) {
        List<Exposure> exposures = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        List<UnreachableRule> unreachableRules = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            FirstMatches matches = new FirstMatches(Pieces.of(group, direction, surroundings));
            List<UnreachableRule> unreachable = UnreachableRules.of(matches);
            unreachableRules.addAll(unreachable);
            mistakes.addAll(Mistakes.of(direction, group.rules(), matches, unreachable, surroundings));
            if (direction == Direction.INBOUND) {
                exposures.addAll(Exposures.of(matches, surroundings));
            }
        }
        return new GroupCheck(group, exposures, mistakes, unreachableRules);
    }

    /** Whether something is wrong for certain: a mistake, or a management port that is open to the internet. */
    public boolean foundSomething() {
        return !mistakes.isEmpty() || exposures.stream().anyMatch(exposure -> exposure.isManagement() && exposure.verdict() == Verdict.OPEN);
    }
}
