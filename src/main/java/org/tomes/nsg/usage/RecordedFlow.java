package org.tomes.nsg.usage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.tomes.nsg.Direction;

/**
 * Traffic recorded by a flow log or Traffic Analytics, with the deciding rule.
 *
 * @param group the NSG as written in the log: a resource ID, {@code subscription/resource group/name} or a name
 * @param rule name without the prefix that distinguishes custom rules from default rules
 * @param source source address; empty if the log does not contain it
 * @param destination destination address; empty if the log does not contain it
 * @param protocol such as {@code TCP}
 * @param flows number of flows that began or were denied; 0 for traffic of a flow that began earlier
 * @param at time of the last observation, if the log contains it
 */
public record RecordedFlow(String group, String rule, Direction direction, boolean allowed, String source,
        String destination, String protocol, OptionalInt port, long flows, Optional<Instant> at) {
}
