package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.nsg.Direction;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;

/**
 * Decides results that are uncertain only because of what routes add to service tags, if every possible routing leads
 * to the same result: an address that leaves {@code Internet} is then in {@code VirtualNetwork}, and a group may allow
 * both.
 */
final class RouteScenarios {

    private final List<List<Exposure>> worlds = new ArrayList<>();

    private RouteScenarios(SecurityGroup group, TagResolution surroundings) {
        for (TagResolution settled : surroundings.routeScenarios()) {
            worlds.add(Exposures.of(new FirstMatches(RuleBoxes.of(group, Direction.INBOUND, settled)), settled));
        }
    }

    /** @param exposures as they are with all doubts */
    static List<Exposure> decideDoubts(List<Exposure> exposures, SecurityGroup group, TagResolution surroundings) {
        boolean inDoubt = exposures.stream().anyMatch(exposure -> exposure.verdict() == Verdict.UNDECIDED)
                && !surroundings.routeScenarios().isEmpty();
        if (!inDoubt) {
            return exposures;
        }
        RouteScenarios worlds = new RouteScenarios(group, surroundings);
        return exposures.stream()
                .map(exposure -> exposure.verdict() == Verdict.UNDECIDED ? worlds.settled(exposure).orElse(exposure)
                        : exposure)
                .toList();
    }

    private Optional<Exposure> settled(Exposure exposure) {
        List<Exposure> open = worlds.stream()
                .flatMap(world -> world.stream()
                        .filter(other -> other.protocol() == exposure.protocol() && other.verdict() == Verdict.OPEN
                                && other.ports().containsAll(exposure.ports()))
                        .limit(1))
                .toList();
        return open.size() < worlds.size() ? Optional.empty()
                : Optional.of(new Exposure(exposure.protocol(), exposure.ports(), Verdict.OPEN, open.getLast().rule(),
                        open.getLast().sources(), open.getLast().reason()));
    }
}
