package org.tomes.inventory.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/** Index of a snapshot's gaps by type. With it, a lookup for each of many resources does not scan all gaps. */
public final class GapsByType {

    private static final OfType NONE = new OfType();

    private final Map<String, OfType> types = new HashMap<>();

    private static final class OfType {

        private final List<UnreadEntry> entries = new ArrayList<>();
        private final NavigableSet<String> scopes = new TreeSet<>();
        private boolean everywhere;

        void add(UnreadEntry entry, String scope) {
            entries.add(entry);
            if (scope.startsWith("/") || scope.startsWith("https://")) {
                scopes.add(scope + "/");
            } else {
                everywhere = true;
            }
        }

        boolean includes(String id) {
            String within = scopes.ceiling(id);
            if (everywhere || within != null && within.startsWith(id)) {
                return true;
            }
            for (int end = id.indexOf('/'); end >= 0 && !scopes.isEmpty(); end = id.indexOf('/', end + 1)) {
                if (scopes.contains(id.substring(0, end + 1))) {
                    return true;
                }
            }
            return false;
        }
    }

    private GapsByType() {
    }

    public static GapsByType of(List<UnreadEntry> notRead) {
        GapsByType gaps = new GapsByType();
        notRead.forEach(entry -> entry.scopes()
                .forEach((type, scope) -> gaps.types.computeIfAbsent(type, key -> new OfType()).add(entry, scope)));
        return gaps;
    }

    private OfType get(ResourceType type) {
        return types.getOrDefault(type.text().toLowerCase(Locale.ROOT), NONE);
    }

    /** Returns the gaps because of which some or all resources of this type are missing or disputed. */
    public List<UnreadEntry> of(ResourceType type) {
        return get(type).entries;
    }

    /** Whether resources of this type are missing in a scope that contains this id or that this id contains. */
    public boolean lacks(ResourceType type, ResourceId id) {
        return get(type).includes(id.key() + "/");
    }
}
