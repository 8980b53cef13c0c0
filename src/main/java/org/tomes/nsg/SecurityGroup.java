package org.tomes.nsg;

import java.util.List;
import java.util.Set;

/**
 * A network security group as read, without the default rules.
 *
 * @param id resource id as written; empty if the data does not contain it
 * @param rules in the order of the data
 * @param subnets lower-case ids of the subnets to which the NSG is known to be attached
 * @param nics lower-case ids of the network interfaces to which the NSG is known to be attached
 */
public record SecurityGroup(String name, String id, List<NsgRule> rules, Set<String> subnets, Set<String> nics) {

    public SecurityGroup {
        rules = List.copyOf(rules);
        subnets = Set.copyOf(subnets);
        nics = Set.copyOf(nics);
    }
}
