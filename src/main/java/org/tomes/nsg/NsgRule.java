package org.tomes.nsg;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.RangeSet;

/**
 * A security rule, as far as it could be read.
 *
 * @param priority 100 to 4096, default rules 65000 and above; empty if it could not be read
 * @param directions one direction, or both if it could not be read
 * @param access empty if it could not be read
 * @param unread empty if the whole rule was read, otherwise the source text of the rule. Such a rule may or may not
 * match the packets that its readable parts describe; without a priority, its position is unknown too
 */
public record NsgRule(String name, Optional<Integer> priority, Set<Direction> directions, Optional<RuleAccess> access,
        RangeSet protocols, RuleEndpoint source, RangeSet sourcePorts, RuleEndpoint destination,
        RangeSet destinationPorts, String unread) {

    public NsgRule {
        directions = Set.copyOf(directions);
    }

    /** Returns the same rule, marked as not completely read. */
    public NsgRule unread(String written) {
        return new NsgRule(name, priority, directions, access, protocols, source, sourcePorts, destination,
                destinationPorts, written);
    }

    public boolean isRead() {
        return unread.isEmpty();
    }

    /** Whether the sources include {@code AzureCloud} or one of its regions. */
    public boolean allowsAzureCloud() {
        return source.tags()
                .stream()
                .anyMatch(tag -> new UnknownMembership(UnknownMembership.Kind.TAG, tag, true).isRentable());
    }

    public boolean isDefault() {
        return priority.isPresent() && priority.get() >= DefaultRules.FIRST_PRIORITY;
    }

    public boolean allows() {
        return access.equals(Optional.of(RuleAccess.ALLOW));
    }
}
