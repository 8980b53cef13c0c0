package org.tomes.inventory.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Compares lists that were saved more than once, for example before and after a change. Two files contain the same list
 * if they have a resource in common, or if they contain resources of the same resource group on different days. Other
 * files may be pages of the list, or lists of different resource groups.
 */
final class RepeatedLists {

    /**
     * Maximum difference between times that count as equal. Files that are copied or extracted together have the time
     * of that operation, not the time of the data.
     */
    private static final Duration SAME_TIME = Duration.ofSeconds(1);

    /** Duration longer than one export, in which the pages of a list are saved one after the other. */
    private static final Duration LONGER_THAN_ONE_EXPORT = Duration.ofHours(12);

    /** The state of a list in one file. */
    private static final class State {

        private final String file;
        private final Instant saved;
        private final Set<ResourceId> ids = new HashSet<>();
        private final Set<String> groups = new HashSet<>();
        private final Set<State> others = new HashSet<>();

        State(String file, Instant saved) {
            this.file = file;
            this.saved = saved;
        }

        void add(ResourceId id) {
            ids.add(id);
            groups.add(group(id));
        }

        /**
         * Whether the list should contain the resource but does not; the list may have been limited to other resource
         * groups.
         */
        boolean lacks(ResourceId id) {
            return !ids.contains(id) && groups.contains(group(id));
        }
    }

    /** States by list, then by file. */
    private final Map<String, Map<String, State>> lists = new LinkedHashMap<>();

    static boolean isNewer(Instant saved, Instant other) {
        return Duration.between(other, saved).compareTo(SAME_TIME) >= 0;
    }

    void add(Resource resource, String file, Instant saved) {
        lists.computeIfAbsent(
                resource.type().text().toLowerCase(Locale.ROOT) + " " + ListScope.of(resource.type(), resource.id()),
                list -> new LinkedHashMap<>()).computeIfAbsent(file, name -> new State(name, saved)).add(resource.id());
    }

    /**
     * Returns the resources that are missing in another state of their list, with the file that contains this state. A
     * resource that only the newer state contains was created in between and is not returned.
     */
    SortedMap<ResourceId, String> missing() {
        SortedMap<ResourceId, String> missing = new TreeMap<>();
        for (Map<String, State> list : lists.values()) {
            if (list.size() > 1) {
                findOthers(list.values());
                list.values()
                        .forEach(state -> state.others.stream()
                                .filter(other -> !isNewer(state.saved, other.saved))
                                .forEach(other -> state.ids.stream()
                                        .filter(other::lacks)
                                        .forEach(id -> missing.putIfAbsent(id, other.file))));
                addOutdated(list.values(), missing);
            }
        }
        return missing;
    }

    /**
     * Adds resources of an earlier day that are missing in the newest file with resources of their resource group, even
     * if the files have no resource in common. These resources may have been deleted since.
     */
    private static void addOutdated(Collection<State> states, SortedMap<ResourceId, String> missing) {
        Map<String, State> newestOfGroup = new HashMap<>();
        Map<ResourceId, Instant> newestOfResource = new HashMap<>();
        for (State state : states) {
            state.groups.forEach(group -> newestOfGroup.merge(group, state, RepeatedLists::newer));
            state.ids.forEach(id -> newestOfResource.merge(id, state.saved,
                    (time, other) -> time.isBefore(other) ? other : time));
        }
        newestOfResource.forEach((id, saved) -> {
            State newest = newestOfGroup.get(group(id));
            if (Duration.between(saved, newest.saved).compareTo(LONGER_THAN_ONE_EXPORT) >= 0) {
                missing.putIfAbsent(id, newest.file);
            }
        });
    }

    private static State newer(State state, State other) {
        return state.saved.isBefore(other.saved) ? other : state;
    }

    private static void findOthers(Collection<State> states) {
        Map<ResourceId, List<State>> byResource = new HashMap<>();
        states.forEach(
                state -> state.ids.forEach(id -> byResource.computeIfAbsent(id, key -> new ArrayList<>(1)).add(state)));
        byResource.values()
                .stream()
                .filter(sharing -> sharing.size() > 1)
                .forEach(sharing -> sharing.forEach(state -> state.others.addAll(sharing)));
    }

    private static String group(ResourceId id) {
        return id.resourceGroup().map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
    }
}
