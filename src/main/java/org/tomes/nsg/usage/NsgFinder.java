package org.tomes.nsg.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.nsg.SecurityGroup;

/**
 * Finds the NSG to which a log refers. The log contains the ID of the NSG in one of several forms, or only its name.
 */
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

    /**
     * Returns the NSG; empty if it does not exist, or if the log contains only the name and several NSGs have this
     * name.
     */
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

    /** Returns subscription, resource group and name in the form that Traffic Analytics uses. */
    private static String place(String loggedName) {
        String lower = loggedName.toLowerCase(Locale.ROOT);
        Matcher id = ID.matcher(lower);
        return id.matches() ? id.group(1) + "/" + id.group(2) + "/" + id.group(3) : lower;
    }
}
