package org.tomes.nsg;

import java.util.List;
import java.util.Set;

/**
 * A network security group as read, without the default rules.
 *
 * @param id the resource id as written; empty if the data has none
 * @param rules in the order of the data
 * @param subnets ids, in lower case, of the subnets that it is known to guard
 * @param nics ids, in lower case, of the network interfaces that it is known to guard
 */
public record SecurityGroup(String name, String id, List<Rule> rules, Set<String> subnets, Set<String> nics) {

    public SecurityGroup {
        rules = List.copyOf(rules);
        subnets = Set.copyOf(subnets);
        nics = Set.copyOf(nics);
    }
}
