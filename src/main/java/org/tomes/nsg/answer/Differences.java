package org.tomes.nsg.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.Surroundings;

/** Compares the NSGs of two states of a network. */
public final class Differences {

    private Differences() {
    }

    /**
     * Groups with one name are versions of each other, and so are two that stand alone. A group that only one state has
     * is compared with the default rules.
     */
    public static List<Difference> between(Network before, Network after) {
        if (before.groups().size() == 1 && after.groups().size() == 1) {
            return List.of(between(Optional.of(before.groups().getFirst()), before, Optional.of(after.groups().getFirst()), after));
        }
        return Stream.concat(after.groups().stream(), before.groups().stream()).map(Differences::key).distinct()
                .map(name -> between(named(name, before), before, named(name, after), after)).toList();
    }

    private static String key(SecurityGroup group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<SecurityGroup> named(String key, Network network) {
        return network.groups().stream().filter(group -> key(group).equals(key)).findFirst();
    }

    private static Difference between(Optional<SecurityGroup> old, Network before, Optional<SecurityGroup> now, Network after) {
        Surroundings aroundNow = now.map(after::around).orElseGet(() -> before.around(old.orElseThrow()));
        return Difference.between(now.or(() -> old).orElseThrow().name(), old, old.map(before::around).orElse(aroundNow), now, aroundNow);
    }
}
