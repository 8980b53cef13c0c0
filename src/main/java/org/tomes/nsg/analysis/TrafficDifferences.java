package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.space.AddressSet;

/** Compares the NSGs of two states of a network. */
public final class TrafficDifferences {

    private TrafficDifferences() {
    }

    /** Two versions of an NSG; one is empty if the NSG exists in only one state. */
    private record Versions(Optional<SecurityGroup> before, Optional<SecurityGroup> after) {
    }

    /**
     * Compares all packets. NSGs are matched by id, then by name; if each state has exactly one NSG, these two are
     * matched. An NSG that exists in only one state is compared with the default rules.
     */
    public static List<TrafficDifference> between(Network before, Network after) {
        return versions(before, after).stream().map(both -> between(both, before, after, Optional.empty())).toList();
    }

    /**
     * Compares only packets from and to resources behind the NSG, if their addresses are known. Packets of other
     * addresses never reach the NSG.
     */
    public static List<TrafficDifference> compareFilteredTraffic(Network before, Network after) {
        return versions(before, after).stream()
                .map(both -> between(both, before, after, filteredAddresses(both, before, after)))
                .toList();
    }

    private static List<Versions> versions(Network before, Network after) {
        if (before.groups().size() == 1 && after.groups().size() == 1) {
            return List
                    .of(new Versions(Optional.of(before.groups().getFirst()), Optional.of(after.groups().getFirst())));
        }
        List<SecurityGroup> unmatchedBefore = new ArrayList<>(before.groups());
        List<Versions> versions = new ArrayList<>();
        List<SecurityGroup> unmatched = new ArrayList<>();
        for (SecurityGroup now : after.groups()) {
            Optional<SecurityGroup> old = now.id().isEmpty() ? Optional.empty()
                    : takeMatch(unmatchedBefore, now, SecurityGroup::id);
            old.ifPresentOrElse(
                    securityGroup -> versions.add(new Versions(Optional.of(securityGroup), Optional.of(now))),
                    () -> unmatched.add(now));
        }
        unmatched.forEach(now -> versions
                .add(new Versions(takeMatch(unmatchedBefore, now, SecurityGroup::name), Optional.of(now))));
        unmatchedBefore.forEach(old -> versions.add(new Versions(Optional.of(old), Optional.empty())));
        return versions;
    }

    private static Optional<SecurityGroup> takeMatch(List<SecurityGroup> from, SecurityGroup other,
            Function<SecurityGroup, String> key) {
        String searchedKey = key.apply(other).toLowerCase(Locale.ROOT);
        Optional<SecurityGroup> match = from.stream()
                .filter(group -> key.apply(group).toLowerCase(Locale.ROOT).equals(searchedKey))
                .findFirst();
        match.ifPresent(from::remove);
        return match;
    }

    private static TrafficDifference between(Versions both, Network before, Network after,
            Optional<AddressSet> filteredAddresses) {
        TagResolution aroundNow = both.after.map(after::tagsFor)
                .orElseGet(() -> before.tagsFor(both.before.orElseThrow()));
        return TrafficDifference.between(both.after.or(both::before).orElseThrow().name(), both.before,
                both.before.map(before::tagsFor).orElse(aroundNow), both.after, aroundNow, filteredAddresses);
    }

    /**
     * Returns the addresses of resources that are behind the NSG in at least one of the two states; empty if they are
     * not completely known.
     */
    private static Optional<AddressSet> filteredAddresses(Versions both, Network before, Network after) {
        List<Optional<AddressSet>> sets = new ArrayList<>();
        both.before.ifPresent(group -> sets.add(filteredAddresses(group, before)));
        both.after.ifPresent(group -> sets.add(filteredAddresses(group, after)));
        return sets.stream().allMatch(Optional::isPresent)
                ? Optional.of(AddressSet.unionOf(sets.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private static Optional<AddressSet> filteredAddresses(SecurityGroup group, Network network) {
        Set<String> unread = new TreeSet<>(network.filteredSubnets(group));
        Set<String> subnets = Set.copyOf(unread);
        Set<String> nics = new TreeSet<>(group.nics());
        List<AddressSet> sets = new ArrayList<>();
        network.subnets(subnets).filter(subnet -> !subnet.space().isEmpty()).forEach(subnet -> {
            sets.add(subnet.space());
            unread.remove(subnet.id());
        });
        for (Nic nic : network.filteredNics(group)) {
            sets.add(nic.addressSet());
            nics.remove(nic.id());
        }
        AddressSet all = AddressSet.unionOf(sets);
        return unread.isEmpty() && nics.isEmpty() && !all.isEmpty() ? Optional.of(all) : Optional.empty();
    }
}
