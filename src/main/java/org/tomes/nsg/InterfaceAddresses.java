package org.tomes.nsg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.PublicSpace;

/**
 * Private addresses of all network interfaces in a network.
 *
 * @param members addresses in each application security group, by lower-case id of the group
 * @param publicOnes private addresses of interfaces that are in ranges used as public addresses elsewhere
 */
record InterfaceAddresses(Map<String, AddressSet> members, AddressSet all, AddressSet publicOnes) {

    static InterfaceAddresses of(List<Nic> nics) {
        Map<String, List<AddressSet>> byGroup = new HashMap<>();
        List<AddressSet> every = new ArrayList<>();
        for (Nic nic : nics) {
            AddressSet nicAddresses = nic.addressSet();
            every.add(nicAddresses);
            nic.applicationGroups()
                    .forEach(group -> byGroup.computeIfAbsent(group, id -> new ArrayList<>()).add(nicAddresses));
        }
        Map<String, AddressSet> members = new HashMap<>();
        byGroup.forEach((group, sets) -> members.put(group, AddressSet.unionOf(sets)));
        AddressSet all = AddressSet.unionOf(every);
        return new InterfaceAddresses(members, all, all.intersect(PublicSpace.without(AddressSet.NONE)));
    }
}
