package org.tomes.nsg.answer;

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
public final class Differences {

    private Differences() {
    }

    /** Two versions of one group; one of them is empty if only the other state has it. */
    private record Versions(Optional<SecurityGroup> before, Optional<SecurityGroup> after) {
    }

    /**
     * Of all packets that could meet a group. Groups with one id are versions of each other, then those with one name,
     * and so are two that stand alone. A group that only one state has is compared with the default rules.
     */
    public static List<Difference> between(Network before, Network after) {
        return versions(before, after).stream().map(both -> between(both, before, after, Optional.empty())).toList();
    }

    /**
     * The same, but only of packets from and to what the group guards, where the networks say which addresses those
     * are: what a rule says of others never happens.
     */
    public static List<Difference> behindGroups(Network before, Network after) {
        return versions(before, after).stream()
                .map(both -> between(both, before, after, guarded(both, before, after)))
                .toList();
    }

    private static List<Versions> versions(Network before, Network after) {
        if (before.groups().size() == 1 && after.groups().size() == 1) {
            return List
                    .of(new Versions(Optional.of(before.groups().getFirst()), Optional.of(after.groups().getFirst())));
        }
        List<SecurityGroup> left = new ArrayList<>(before.groups());
        List<Versions> found = new ArrayList<>();
        List<SecurityGroup> alone = new ArrayList<>();
        for (SecurityGroup now : after.groups()) {
            Optional<SecurityGroup> old = now.id().isEmpty() ? Optional.empty() : taken(left, now, SecurityGroup::id);
            old.ifPresentOrElse(securityGroup -> found.add(new Versions(Optional.of(securityGroup), Optional.of(now))),
                    () -> alone.add(now));
        }
        alone.forEach(now -> found.add(new Versions(taken(left, now, SecurityGroup::name), Optional.of(now))));
        left.forEach(old -> found.add(new Versions(Optional.of(old), Optional.empty())));
        return found;
    }

    private static Optional<SecurityGroup> taken(List<SecurityGroup> from, SecurityGroup like,
            Function<SecurityGroup, String> key) {
        String wanted = key.apply(like).toLowerCase(Locale.ROOT);
        Optional<SecurityGroup> found = from.stream()
                .filter(group -> key.apply(group).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    private static Difference between(Versions both, Network before, Network after, Optional<AddressSet> guarded) {
        TagResolution aroundNow = both.after.map(after::tagsFor)
                .orElseGet(() -> before.tagsFor(both.before.orElseThrow()));
        return Difference.between(both.after.or(both::before).orElseThrow().name(), both.before,
                both.before.map(before::tagsFor).orElse(aroundNow), both.after, aroundNow, guarded);
    }

    /** The addresses of what a group guards in one of the two states; empty if not all of them are known. */
    private static Optional<AddressSet> guarded(Versions both, Network before, Network after) {
        List<Optional<AddressSet>> sets = new ArrayList<>();
        both.before.ifPresent(group -> sets.add(guarded(group, before)));
        both.after.ifPresent(group -> sets.add(guarded(group, after)));
        return sets.stream().allMatch(Optional::isPresent)
                ? Optional.of(AddressSet.unionOf(sets.stream().map(Optional::orElseThrow).toList()))
                : Optional.empty();
    }

    private static Optional<AddressSet> guarded(SecurityGroup group, Network network) {
        Set<String> unread = new TreeSet<>(network.filteredSubnets(group));
        Set<String> guarded = Set.copyOf(unread);
        Set<String> nics = new TreeSet<>(group.nics());
        List<AddressSet> sets = new ArrayList<>();
        network.subnets(guarded).filter(subnet -> !subnet.space().isEmpty()).forEach(subnet -> {
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
