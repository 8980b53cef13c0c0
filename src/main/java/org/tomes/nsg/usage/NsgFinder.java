package org.tomes.nsg.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.nsg.SecurityGroup;

/** Finds the NSG referenced in a log, which contains its ID in one of several forms or only its name. */
final class NsgFinder {

    private static final Pattern ID = Pattern.compile(
            "/subscriptions/([^/]+)/resourcegroups/([^/]+)/providers/microsoft\\.network/networksecuritygroups/([^/]+)");

    private final Map<String, SecurityGroup> byPlace = new HashMap<>();
    private final Map<String, Optional<SecurityGroup>> byName = new HashMap<>();

    NsgFinder(List<SecurityGroup> groups) {
        for (SecurityGroup group : groups) {
            byPlace.put(place(group.id()), group);
            byName.merge(group.name().toLowerCase(Locale.ROOT), Optional.of(group),
                    (first, second) -> Optional.empty());
        }
    }

    /** Returns the group; empty if there is none, or if several have this name and the log contains only the name. */
    Optional<SecurityGroup> find(String loggedName) {
        String place = place(loggedName);
        SecurityGroup exact = byPlace.get(place);
        if (exact != null) {
            return Optional.of(exact);
        }
        String name = place.substring(place.lastIndexOf('/') + 1);
        return byName.getOrDefault(name, Optional.empty())
                .filter(group -> !place.contains("/") || group.id().isEmpty());
    }

    /** Returns subscription, resource group and name, the form used by Traffic Analytics. */
    private static String place(String loggedName) {
        String lower = loggedName.toLowerCase(Locale.ROOT);
        Matcher id = ID.matcher(lower);
        return id.matches() ? id.group(1) + "/" + id.group(2) + "/" + id.group(3) : lower;
    }
}
