package org.tomes.nsg;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.nsg.space.AddressSet;

/**
 * The source or destination of a rule: the union of prefixes, service tags and application security groups.
 *
 * @param addresses addresses of the prefixes
 * @param tags service tags in lower case
 * @param groups lower-case resource ids of application security groups
 */
public record RuleEndpoint(AddressSet addresses, Set<String> tags, Set<String> groups) {

    public static final RuleEndpoint ANY = new RuleEndpoint(AddressSet.ALL, Set.of(), Set.of());

    public RuleEndpoint {
        // Sorted, so that the same data always results in the same texts.
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }

    public static RuleEndpoint ofTag(String tag) {
        return new RuleEndpoint(AddressSet.NONE, Set.of(tag), Set.of());
    }

    public static RuleEndpoint unionOf(Collection<AddressSet> sets, Collection<String> tags) {
        return new RuleEndpoint(AddressSet.unionOf(sets), Set.copyOf(tags), Set.of());
    }
}
