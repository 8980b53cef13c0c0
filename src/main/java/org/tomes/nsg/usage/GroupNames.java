package org.tomes.nsg.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.nsg.SecurityGroup;

/** Finds the NSG that a log means: logs write its ID in several ways, or its name alone. */
final class GroupNames {

    private static final Pattern ID = Pattern.compile(
            "/subscriptions/([^/]+)/resourcegroups/([^/]+)/providers/microsoft\\.network/networksecuritygroups/([^/]+)");

    private final Map<String, SecurityGroup> byPlace = new HashMap<>();
    private final Map<String, Optional<SecurityGroup>> byName = new HashMap<>();

    GroupNames(List<SecurityGroup> groups) {
        for (SecurityGroup group : groups) {
            byPlace.put(place(group.id()), group);
            byName.merge(group.name().toLowerCase(Locale.ROOT), Optional.of(group),
                    (first, second) -> Optional.empty());
        }
    }

    /** Returns the group; empty if there is none, or more than one of this name and the log says no more. */
    Optional<SecurityGroup> find(String written) {
        String place = place(written);
        SecurityGroup found = byPlace.get(place);
        if (found != null) {
            return Optional.of(found);
        }
        String name = place.substring(place.lastIndexOf('/') + 1);
        return byName.getOrDefault(name, Optional.empty())
                .filter(group -> !place.contains("/") || group.id().isEmpty());
    }

    /** Subscription, resource group and name, as Traffic Analytics writes them. */
    private static String place(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        Matcher id = ID.matcher(lower);
        return id.matches() ? id.group(1) + "/" + id.group(2) + "/" + id.group(3) : lower;
    }
}
