package org.tomes.nsg.usage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.tomes.nsg.Direction;

/**
 * Traffic that a flow log or Traffic Analytics recorded, with the rule that decided it.
 *
 * @param group the NSG as written there: a resource ID, {@code subscription/resource group/name} or a name
 * @param rule name without the prefix that tells own rules from default rules
 * @param source address; empty if the log names none
 * @param destination likewise
 * @param protocol such as {@code TCP}
 * @param flows how many began or were denied; 0 for traffic of a flow that began earlier
 * @param at when it was last seen, if the log says so
 */
public record RecordedFlow(String group, String rule, Direction direction, boolean allowed, String source,
        String destination, String protocol, OptionalInt port, long flows, Optional<Instant> at) {
}
