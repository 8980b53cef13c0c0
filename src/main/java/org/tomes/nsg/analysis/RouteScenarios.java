package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.nsg.Direction;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;

/**
 * Decides results that are uncertain only because routes may add addresses to service tags, if every possible routing
 * leads to the same result. For example, an address that is not in {@code Internet} is then in {@code VirtualNetwork},
 * and an NSG may allow both.
 */
final class RouteScenarios {

    private final List<List<Exposure>> scenarios = new ArrayList<>();

    private RouteScenarios(SecurityGroup group, TagResolution resolution) {
        for (TagResolution settled : resolution.routeScenarios()) {
            scenarios.add(
                    Exposures.of(new FirstMatchingRules(RuleBoxes.of(group, Direction.INBOUND, settled)), settled));
        }
    }

    /**
     * @param exposures results in which all uncertain routes remain uncertain
     */
    static List<Exposure> resolveUncertain(List<Exposure> exposures, SecurityGroup group, TagResolution resolution) {
        boolean inDoubt = exposures.stream().anyMatch(exposure -> exposure.verdict() == PortOpenness.UNDECIDED)
                && !resolution.routeScenarios().isEmpty();
        if (!inDoubt) {
            return exposures;
        }
        RouteScenarios scenarios = new RouteScenarios(group, resolution);
        return exposures.stream()
                .map(exposure -> exposure.verdict() == PortOpenness.UNDECIDED
                        ? scenarios.decide(exposure).orElse(exposure)
                        : exposure)
                .toList();
    }

    private Optional<Exposure> decide(Exposure exposure) {
        List<Exposure> openExposures = scenarios.stream()
                .flatMap(scenario -> scenario.stream()
                        .filter(other -> other.protocol() == exposure.protocol() && other.verdict() == PortOpenness.OPEN
                                && other.ports().containsAll(exposure.ports()))
                        .limit(1))
                .toList();
        return openExposures.size() < scenarios.size() ? Optional.empty()
                : Optional.of(new Exposure(exposure.protocol(), exposure.ports(), PortOpenness.OPEN,
                        openExposures.getLast().rule(), openExposures.getLast().sources(),
                        openExposures.getLast().reason()));
    }
}
